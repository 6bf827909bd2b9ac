import { expect, it } from 'vitest';
import { codeName } from './codes';

it.each([
  ['country', 'RO', 'Romania'],
  ['country', 'ro', 'Romania'],
  ['language', 'pt-BR', 'Brazilian Portuguese'],
  ['language', 'pt-br', 'Brazilian Portuguese'],
  ['language', 'fil', 'Filipino'],
  ['country', 'United Kingdom', 'United Kingdom'],
  ['language', '*ro*', '*ro*'],
  ['language', 'a-b', 'a-b'],
] as const)('names the %s %s', (field, code, name) => {
  expect(codeName('en', field, code)).toBe(name);
});
