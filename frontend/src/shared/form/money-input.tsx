import { Group, NumberInput, type NumberInputProps, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import type { Money } from '@/shared/lib/format';
import classes from './form.module.css';

export type MoneyInputProps = {
  label: string;
  value: Money | null | undefined;
  onChange: (value: Money | null) => void;
  /** Offered besides the organisation's own. */
  currencies?: readonly string[];
  input?: Omit<NumberInputProps, 'value' | 'onChange' | 'label'>;
};

const usual = ['EUR', 'RON', 'USD', 'GBP', 'CHF'];

/** The amount stays text all the way: money is never a floating-point number. */
export function MoneyInput({ label, value, onChange, currencies = usual, input }: MoneyInputProps) {
  const { t, i18n } = useTranslation();
  const own = useMe().organisation.currency;
  const currency = value?.currency ?? own;
  const offered = [...new Set([own, currency, ...currencies])];
  const decimal = new Intl.NumberFormat(i18n.language)
    .formatToParts(1.1)
    .find((part) => part.type === 'decimal');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <NumberInput
        className={classes.grow}
        label={label}
        {...input}
        value={value?.amount ?? ''}
        onChange={(amount) => onChange(amount === '' ? null : { amount: String(amount), currency })}
        decimalSeparator={decimal?.value ?? '.'}
        allowedDecimalSeparators={[',', '.']}
        thousandSeparator={decimal?.value === ',' ? ' ' : ','}
        decimalScale={4}
        hideControls
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
