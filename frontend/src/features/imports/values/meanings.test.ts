import { expect, it } from 'vitest';
import type { FileValue } from '../api';
import { aField, anImport, aValue } from '../testing';
import {
  codeOf,
  fateOf,
  meaningOf,
  meaningOfCode,
  rejectedCount,
  suggestionFor,
  withMeanings,
  withPolicy,
} from './meanings';

const owner = aField('owner', { type: 'REFERENCE', reference: 'members', creatable: true });
const { mapping } = anImport();
const guessed = (likeness: 'SAME' | 'SAME_LETTERS' | 'SIMILAR'): FileValue =>
  aValue('GTXPro', { guess: { id: 'p1', name: 'GTX Pro', likeness } });

it('takes the same letters without asking, and asks about what is only similar', () => {
  expect(fateOf(mapping, owner, guessed('SAME_LETTERS'))).toBe('known');
  expect(fateOf(mapping, owner, guessed('SIMILAR'))).toBe('reject');
  expect(suggestionFor(guessed('SIMILAR'))).toEqual({ id: 'p1' });
  expect(suggestionFor(guessed('SAME'))).toBeUndefined();
});

it('knows a value another row of the file answers to', () => {
  expect(fateOf(mapping, owner, aValue('Parent', { inFile: true }))).toBe('known');
});

it('lets one word hold for all unknown values, and a word about one value go before it', () => {
  const creating = withPolicy(mapping, 'owner', 'CREATE');
  expect(fateOf(creating, owner, aValue('Una'))).toBe('create');
  const empty = withMeanings(creating, 'owner', [{ value: 'Una', to: { empty: true } }]);
  expect(fateOf(empty, owner, aValue('Una'))).toBe('empty');
  const forgotten = withMeanings(empty, 'owner', [{ value: 'Una', to: undefined }]);
  expect(meaningOf(forgotten, 'owner', 'Una')).toBeUndefined();
  expect(fateOf(forgotten, owner, aValue('Una'))).toBe('create');
});

it('keeps what was said of the same value in another column', () => {
  const both = withMeanings(
    withMeanings(mapping, 'customer', [{ value: 'Una', to: { create: true } }]),
    'owner',
    [{ value: 'Una', to: { id: 'm1' } }],
  );
  expect(meaningOf(both, 'customer', 'Una')).toEqual({ create: true });
  expect(meaningOf(both, 'owner', 'Una')).toEqual({ id: 'm1' });
});

it('counts the rows a column would keep out', () => {
  const values = [
    aValue('Una', { count: 3 }),
    aValue('Ana', { count: 5, guess: { id: 'm1', name: 'Ana', likeness: 'SAME' } }),
  ];
  expect(rejectedCount(mapping, owner, values)).toBe(3);
});

it.each([{ id: 'm1' }, { text: 'PH' }, { create: true }, { empty: true }, { reject: true }])(
  'carries %o through a list of options',
  (to) => {
    expect(meaningOfCode(codeOf(to))).toEqual(to);
  },
);
