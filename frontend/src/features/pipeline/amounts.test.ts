import { expect, it } from 'vitest';
import { ownFirst, plus, totalsAfter } from './amounts';

it.each([
  ['0.10', '0.20', 1, '0.30'],
  ['10005534.00', '0.0001', 1, '10005534.0001'],
  ['1.00', '2.50', -1, '-1.50'],
  ['5', '5.00', -1, '0.00'],
] as const)('adds %s and %s exactly', (a, b, sign, sum) => {
  expect(plus(a, b, sign)).toBe(sum);
});

it('keeps currencies apart', () => {
  const eur = { amount: '1.00', weighted: '0.50', currency: 'EUR', count: 1 };

  const totals = totalsAfter([eur], { amount: '7.00', currency: 'RON' }, 1);

  expect(totals.map(({ currency, amount }) => [currency, amount])).toEqual([
    ['EUR', '1.00'],
    ['RON', '7.00'],
  ]);
  expect(ownFirst(totals, 'RON')[0]?.currency).toBe('RON');
});

it('changes nothing for an opportunity without an amount', () => {
  expect(totalsAfter([], undefined, 1)).toEqual([]);
});
