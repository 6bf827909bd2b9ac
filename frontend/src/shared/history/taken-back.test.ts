import { describe, expect, it } from 'vitest';
import type { Change, Conflict } from './api';
import { nothingIsLeft, takenBack } from './taken-back';

const change = (id: string, fields: string[], undoes?: string): Change => ({
  id,
  at: '2026-03-01T10:00:00Z',
  means: { kind: 'SCREEN' },
  kind: 'CHANGED',
  changes: fields.map((field) => ({ field })),
  ...(undoes === undefined ? {} : { undoes }),
});
const conflict = (fields: string[], id = 'c1'): Conflict => ({
  resource: 'customers',
  id,
  fields,
  reason: 'changed-since',
});
const left = (fields: string[], ...conflicts: Conflict[]) =>
  !nothingIsLeft({ resource: 'customers', record: 'c1', change: change('1', fields) }, conflicts);

describe('what is left of a change', () => {
  it('is nothing when all of it is in conflict', () => {
    expect(left(['name'], conflict(['name']))).toBe(false);
    expect(left(['name', 'owner'], conflict(['owner', 'name']))).toBe(false);
    expect(left(['name', 'owner'], conflict([]))).toBe(false);
  });

  it('is what the conflicts do not name, items of lists and other records included', () => {
    expect(left(['name', 'owner'], conflict(['name']))).toBe(true);
    expect(left(['contactPoints', 'contactPoints'], conflict(['contactPoints']))).toBe(true);
    expect(left(['name'], conflict(['name']), conflict(['name'], 'c2'))).toBe(true);
  });
});

describe('changes taken back', () => {
  const first = change('1', ['name']);

  it('are those another one undid', () => {
    expect([...takenBack([change('2', ['name'], '1'), first])]).toEqual(['1']);
  });

  it('are there again when that one was undone itself', () => {
    expect([...takenBack([change('3', ['name'], '2'), change('2', ['name'], '1'), first])]).toEqual(['2']);
  });

  it('are not those of which only a part went back', () => {
    expect([...takenBack([change('2', ['name'], '1'), change('1', ['name', 'owner'])])]).toEqual([]);
  });
});
