import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportField, Unknown } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';
import { policyOf, withPolicy } from './meanings';

export type PolicyChoiceProps = { record: Import; edit: ImportEdit; field: ImportField; count: number };

/** One word for all values nobody knows; single ones may still be told otherwise. */
export function PolicyChoice({ record, edit, field, count }: PolicyChoiceProps) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const policy = policiesFor(field).find((each) => each === value);
    if (policy !== undefined) void edit.save({ mapping: withPolicy(record.mapping, field.name, policy) });
  };
  return (
    <Radio.Group
      label={t('imports.values.unknown', { count })}
      value={policyOf(record.mapping, field.name)}
      onChange={choose}
    >
      <Group className={classes.policies}>
        {policiesFor(field).map((policy) => (
          <Radio key={policy} value={policy} label={t(policyKey(policy, field))} />
        ))}
      </Group>
    </Radio.Group>
  );
}

export function policiesFor(field: ImportField): Unknown[] {
  return [
    ...(field.creatable ? (['CREATE'] as const) : []),
    ...(field.required ? [] : (['EMPTY'] as const)),
    'REJECT',
  ];
}

/** A member who is created waits to be invited: that is worth saying. */
export function policyKey(policy: Unknown, field: ImportField): string {
  if (policy === 'CREATE' && field.reference === 'members') return 'imports.policies.INVITE';
  return `imports.policies.${policy}`;
}
