import { expect, it } from 'vitest';
import { readDay } from './read-day';

const today = '2026-11-30';

it.each([
  ['31/12/2026', 'en', '2026-12-31'],
  ['05/03/2027', 'fr', '2027-03-05'],
  ['15.03.2027', 'ro', '2027-03-15'],
  ['15-3-27', 'es', '2027-03-15'],
  ['15/3', 'en', '2026-03-15'],
  ['29/02/2028', 'en', '2028-02-29'],
  ['2027-03-15', 'en', '2027-03-15'],
  ['15 March 2027', 'en', '2027-03-15'],
  ['15 mars 2027', 'fr', '2027-03-15'],
  ['1er févr. 2027', 'fr', '2027-02-01'],
  ['3 août', 'fr', '2026-08-03'],
  ['15 de marzo de 2027', 'es', '2027-03-15'],
  ['15 iul. 2027', 'ro', '2027-07-15'],
  ['15 Dec 2027', 'ro', '2027-12-15'],
])('reads %s in %s', (text, language, expected) => {
  expect(readDay(text, language, today)).toBe(expected);
});

it.each(['29/02/2027', '31/04/2027', '12/31/2026', '0/1/2027', 'tomorrow', '15', '15 jui 2027', '1/1/1/1'])(
  'does not read %s',
  (text) => {
    expect(readDay(text, 'fr', today)).toBeUndefined();
  },
);
