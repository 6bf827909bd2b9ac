import { expect, it } from 'vitest';
import { ticketNumber } from './ticket-number';

it.each([
  ['T-1042', 'T-1042'],
  ['t-1042', 'T-1042'],
  ['1042', 'T-1042'],
  ['T-0042', 'T-42'],
  ['nonsense', 'nonsense'],
])('%s is %s', (written, number) => expect(ticketNumber(written)).toBe(number));
