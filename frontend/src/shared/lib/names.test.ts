import { expect, it } from 'vitest';
import { filledNames, isNamed, nameIn, namesPatch } from './names';

it('falls back to a language that has the name', () => {
  expect(nameIn({ fr: 'Gagnée' }, 'ro')).toBe('Gagnée');
  expect(nameIn({}, 'ro')).toBe('');
});

it('is named as soon as one language has a name', () => {
  expect(isNamed({ en: ' ', ro: 'Suport' })).toBe(true);
  expect(isNamed({ en: ' ' })).toBe(false);
});

it('sends what was typed and says what was emptied', () => {
  expect(filledNames({ en: ' Support ', fr: '' })).toEqual({ en: 'Support' });
  expect(namesPatch({ en: 'Support', fr: 'Assistance' }, { en: 'Help', fr: ' ' })).toEqual({
    en: 'Help',
    fr: null,
  });
});
