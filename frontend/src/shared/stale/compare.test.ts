import { describe, expect, it } from 'vitest';
import { compare, shownAs, without } from './compare';

describe('an edit that meets a newer version', () => {
  const seen = { name: 'A', industry: 'food', tagIds: ['1', '2'], ownerId: null };

  it('conflicts where both sides changed a field to something else', () => {
    const mine = { name: 'Mine', industry: 'metal', tagIds: ['2', '1'], ownerId: 'm1' };
    const theirs = { name: 'Theirs', industry: 'food', tagIds: ['1'], ownerId: 'm1' };
    expect(compare(mine, seen, theirs)).toEqual({ untouched: ['tagIds'], conflicting: ['name'] });
  });

  it('does not where one side alone changed it', () => {
    expect(compare({ name: 'Mine' }, seen, { name: 'A' }).conflicting).toEqual([]);
    expect(compare({ name: 'A' }, seen, { name: 'Theirs' })).toEqual({
      untouched: ['name'],
      conflicting: [],
    });
  });

  it('leaves out what is taken from them', () => {
    expect(without({ name: 'Mine', industry: 'metal' }, ['name'])).toEqual({ industry: 'metal' });
  });

  it('names fields as people know them', () => {
    expect(['ownerId', 'tagIds', 'name'].map(shownAs)).toEqual(['owner', 'tags', 'name']);
  });
});
