import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import type { Money } from '@/shared/lib/format';
import { DecimalInput, type DecimalInputProps } from './decimal-input';
import classes from './form.module.css';

export type MoneyInputProps = {
  label: string;
  value: Money | null | undefined;
  onChange: (value: Money | null) => void;
  /** Offered besides the organisation's own. */
  currencies?: readonly string[];
  input?: Omit<DecimalInputProps, 'value' | 'onChange' | 'label'>;
};

const usual = ['EUR', 'RON', 'USD', 'GBP', 'CHF'];

export function MoneyInput({ label, value, onChange, currencies = usual, input }: MoneyInputProps) {
  const { t } = useTranslation();
  const own = useMe().organisation.currency;
  const currency = value?.currency ?? own;
  const offered = [...new Set([own, currency, ...currencies])];
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <DecimalInput
        className={classes.grow}
        label={label}
        {...input}
        value={value?.amount ?? null}
        onChange={(amount) => onChange(amount === null ? null : { amount, currency })}
      />
      <Select
        className={classes.currency}
        label={t('forms.currency')}
        data={offered}
        value={currency}
        onChange={(next) => value && onChange({ ...value, currency: next ?? currency })}
        disabled={value == null}
        allowDeselect={false}
      />
    </Group>
  );
}
