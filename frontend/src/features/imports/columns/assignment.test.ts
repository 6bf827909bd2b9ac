import { expect, it } from 'vitest';
import { aField, anImport } from '../testing';
import { assign, carryOver, columnOf, filledFields, isComplete, missingFields } from './assignment';

it('takes a field from the column that had it', () => {
  const moved = assign(anImport(), 1, 'owner');
  expect(columnOf(moved, 'owner')).toBe(1);
  expect(moved.columns).toEqual([
    { index: 0, name: 'Agent' },
    { index: 1, name: 'Deal', field: 'owner' },
  ]);
});

it('leaves a column out', () => {
  expect(columnOf(assign(anImport(), 0, undefined), 'owner')).toBeUndefined();
});

it('is complete when every needed field has a column', () => {
  const needing = anImport({ fields: [aField('owner'), aField('name', { required: true })] });
  expect(missingFields(needing).map(({ name }) => name)).toEqual(['name']);
  expect(isComplete(needing)).toBe(false);
  expect(isComplete({ ...needing, mapping: assign(needing, 1, 'name') })).toBe(true);
});

it('is not complete while nobody has said what the file is, or no column counts', () => {
  const record = anImport();
  const { target: _, ...nameless } = record;
  expect(isComplete(nameless)).toBe(false);
  expect(isComplete({ ...record, mapping: { source: 'book', columns: [] } })).toBe(false);
});

it('lists filled fields in the order of the file', () => {
  const record = anImport();
  const both = { ...record, mapping: assign(record, 1, 'name') };
  expect(filledFields(both).map(({ field }) => field.name)).toEqual(['owner', 'name']);
});

it('finds the columns of a corrected file by their names, whatever their order', () => {
  const errors = anImport({
    columns: [
      { index: 0, name: 'rapport_line', samples: [] },
      { index: 1, name: 'deal', samples: [] },
      { index: 2, name: 'Agent ', samples: [] },
    ],
  });
  const mapping = carryOver(
    anImport({ mapping: { ...anImport().mapping, unknown: { owner: 'EMPTY' } } }),
    errors,
  );
  expect(columnOf(mapping, 'owner')).toBe(2);
  expect(mapping.columns.filter((each) => each.field !== undefined)).toHaveLength(1);
  expect(mapping.unknown).toEqual({ owner: 'EMPTY' });
});
