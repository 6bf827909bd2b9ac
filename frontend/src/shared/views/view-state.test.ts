import { describe, expect, it } from 'vitest';
import { asPatch, differs } from './view-state';

describe('a saved view', () => {
  it('is unchanged while the list shows what it says', () => {
    expect(differs({ filter: 'a==1' }, { filter: 'a==1', columns: ['name', 'city'] })).toBe(false);
  });

  it('is changed by filter, sort or columns', () => {
    expect(differs({}, { filter: 'a==1' })).toBe(true);
    expect(differs({ sort: 'name' }, {})).toBe(true);
    expect(differs({ columns: ['name'] }, { columns: ['name', 'city'] })).toBe(true);
  });

  it('that names no columns leaves them as they are', () => {
    expect(differs({ columns: [] }, { columns: ['name', 'city'] })).toBe(false);
  });

  it('says what it no longer has', () => {
    expect(asPatch({ sort: 'name' })).toEqual({ filter: null, sort: 'name', columns: null });
  });
});
