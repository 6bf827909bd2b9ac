import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/shared/form/day-input';
import type { Relationship } from './api';

export type RelationshipValues = { role: string; startedOn: string | null; endedOn: string | null };

export function relationshipValues(relationship?: Relationship): RelationshipValues {
  const { role = '', startedOn = null, endedOn = null } = relationship ?? {};
  return { role, startedOn, endedOn };
}

export type RelationshipDayProps<Values extends RelationshipValues> = {
  form: UseFormReturnType<Values>;
  field: 'startedOn' | 'endedOn';
};

export function RelationshipDay<Values extends RelationshipValues>(props: RelationshipDayProps<Values>) {
  const { t } = useTranslation();
  return (
    <DayInput
      label={t(`customers.relations.${props.field}`)}
      clearable
      popoverProps={{ withinPortal: false }}
      {...props.form.getInputProps(props.field)}
    />
  );
}

export function RelationshipRole<Values extends RelationshipValues>(props: {
  form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  return <TextInput label={t('customers.relations.role')} {...props.form.getInputProps('role')} />;
}
