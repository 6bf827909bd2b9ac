import { Fieldset, MultiSelect, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ruled } from '@/shared/auth/fields';
import { useFieldLabels } from '@/shared/filter/labels';
import { languageNames, languages } from '@/shared/i18n/languages';
import { MultiReferencePicker } from '@/shared/references/multi-reference-picker';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { roleList } from './api';
import type { MemberFormValues } from './member-form-values';
import classes from './members.module.css';

export type MemberFieldsProps = { form: UseFormReturnType<MemberFormValues>; readOnly?: boolean };

export function MemberFields({ form, readOnly = false }: MemberFieldsProps) {
  const { t } = useTranslation();
  const { field } = useFieldLabels('members');
  const roles = useQuery(roleList).data ?? [];
  return (
    <Fieldset variant="unstyled" disabled={readOnly} className={classes.fields}>
      <TextInput label={field('name')} required data-autofocus {...form.getInputProps('name')} />
      <Ruled entry field="members.email">
        <TextInput
          label={field('email')}
          type="email"
          inputMode="email"
          description={t('members.emailText')}
          {...form.getInputProps('email')}
        />
      </Ruled>
      <MultiSelect
        label={field('roleId')}
        searchable
        data={roles.map((role) => ({ value: role.id, label: role.name }))}
        {...form.getInputProps('roleIds')}
      />
      <MultiReferencePicker
        kind="teams"
        label={field('teamId')}
        value={form.values.teamIds}
        onChange={(teamIds) => form.setFieldValue('teamIds', teamIds)}
        input={{ 'data-path': 'teamIds', error: form.errors.teamIds }}
      />
      <Ruled entry field="members.manager">
        <ReferencePicker
          kind="members"
          label={field('managerId')}
          value={form.values.manager}
          onChange={(manager) => form.setFieldValue('manager', manager)}
          input={{ 'data-path': 'managerId', error: form.errors.managerId }}
        />
      </Ruled>
      <Ruled entry field="members.language">
        <Select
          label={field('language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
      </Ruled>
      <Ruled entry field="members.timeZone">
        <Select
          label={t('members.timeZone')}
          data={Intl.supportedValuesOf('timeZone')}
          searchable
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={t('lists.nothingFound')}
          {...form.getInputProps('timeZone')}
        />
      </Ruled>
    </Fieldset>
  );
}
