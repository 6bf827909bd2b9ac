import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { type CurrencyTotal, ownFirst } from './amounts';
import classes from './pipeline.module.css';

export type TotalsProps = { totals: readonly CurrencyTotal[]; weighted?: boolean };

/** A sum per currency: nothing is converted, so nothing is made up. */
export function Totals({ totals, weighted = false }: TotalsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const own = useMe().organisation.currency;
  const shown = ownFirst(totals, own).map(({ amount, weighted: part, currency }) => ({
    amount: weighted ? part : amount,
    currency,
  }));
  const [first = { amount: '0', currency: own }, ...others] = shown;
  const whole = (value: { amount: string; currency: string }) =>
    formats.shortMoney({ ...value, amount: String(Math.round(Number(value.amount))) });
  return (
    <span className={classes.totals} title={shown.map((each) => formats.money(each)).join('\n')}>
      {whole(first)}
      {others.length > 0 && (
        <span className={classes.others}>
          {' '}
          {others.length === 1 && others[0] !== undefined
            ? `+ ${whole(others[0])}`
            : t('board.otherCurrencies', { count: others.length, formatted: formats.number(others.length) })}
        </span>
      )}
    </span>
  );
}
