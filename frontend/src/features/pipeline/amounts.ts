import type { Money } from '@/shared/lib/format';
import type { Sums } from './api';

export type CurrencyTotal = Sums['totals'][number];

/** Amounts are decimal text of up to four places; whole numbers of ten-thousandths add up without rounding. */
const PLACES = 4;

export function plus(a: string, b: string, sign: 1 | -1 = 1): string {
  const sum = units(a) + BigInt(sign) * units(b);
  const negative = sum < 0n;
  const digits = String(negative ? -sum : sum).padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES);
  const fraction = digits.slice(-PLACES).replace(/0{1,2}$/, '');
  return `${negative ? '-' : ''}${whole}.${fraction}`;
}

/** The sums of a column after an amount came or went. */
export function totalsAfter(
  totals: readonly CurrencyTotal[],
  amount: Money | undefined,
  sign: 1 | -1,
): CurrencyTotal[] {
  if (amount === undefined) return [...totals];
  const { currency } = amount;
  const found = totals.find((each) => each.currency === currency);
  const before = found ?? { amount: '0.00', weighted: '0.00', currency, count: 0 };
  const after = { ...before, amount: plus(before.amount, amount.amount, sign), count: before.count + sign };
  const others = totals.filter((each) => each.currency !== currency);
  return after.count <= 0 ? others : [...others, after].sort((a, b) => a.currency.localeCompare(b.currency));
}

/** The organisation's own currency first, then by how much there is. */
export function ownFirst(totals: readonly CurrencyTotal[], own: string): CurrencyTotal[] {
  return [...totals].sort(
    (a, b) =>
      Number(b.currency === own) - Number(a.currency === own) ||
      b.count - a.count ||
      a.currency.localeCompare(b.currency),
  );
}

function units(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(amount) ?? [];
  const value = BigInt((whole === '' ? '0' : whole) + fraction.padEnd(PLACES, '0').slice(0, PLACES));
  return sign === '-' ? -value : value;
}
