import { expect, it } from 'vitest';
import { readMinutes } from './read-minutes';

it.each([
  ['90', 90],
  ['90 min', 90],
  ['1h30', 90],
  ['1 h 30 min', 90],
  ['1:30', 90],
  ['2h', 120],
  ['0:05', 5],
])('reads %s', (text, expected) => {
  expect(readMinutes(text)).toBe(expected);
});

it.each(['an hour', '1h75', '1.5', '-5', ''])('does not read “%s”', (text) => {
  expect(readMinutes(text)).toBeUndefined();
});
