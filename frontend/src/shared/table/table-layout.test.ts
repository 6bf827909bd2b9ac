import { describe, expect, it } from 'vitest';
import type { Column } from './column';
import {
  isTableLayout,
  moved,
  nextSort,
  plainLayout,
  resized,
  sortDirection,
  toggled,
  visibleColumns,
} from './table-layout';

const column = (id: string, hidden = false): Column<{ id: string }> => ({
  id,
  header: id,
  cell: () => id,
  hidden,
});
const columns = [column('name'), column('owner'), column('city'), column('phone', true)];
const ids = (layout = plainLayout) => visibleColumns(columns, layout).map((each) => each.id);

describe('the layout of a table', () => {
  it('begins with the columns that are not hidden', () => expect(ids()).toEqual(['name', 'owner', 'city']));

  it('shows and hides columns, never the first', () => {
    const shown = toggled(columns, plainLayout, 'phone');
    expect(ids(shown)).toEqual(['name', 'owner', 'city', 'phone']);
    expect(ids(toggled(columns, shown, 'owner'))).toEqual(['name', 'city', 'phone']);
    expect(ids(toggled(columns, plainLayout, 'name'))).toEqual(['name', 'owner', 'city']);
  });

  it('moves columns but not before the first', () => {
    expect(ids(moved(columns, plainLayout, 'city', -1))).toEqual(['name', 'city', 'owner']);
    expect(moved(columns, plainLayout, 'owner', -1)).toBe(plainLayout);
    expect(moved(columns, plainLayout, 'city', 1)).toBe(plainLayout);
  });

  it('survives columns that are gone', () => {
    expect(ids({ ...plainLayout, visible: ['name', 'gone', 'city'] })).toEqual(['name', 'city']);
  });

  it('keeps widths within reason', () => {
    expect(resized(plainLayout, 'city', 5).widths.city).toBe(64);
    expect(resized(plainLayout, 'city', 9999).widths.city).toBe(720);
  });

  it('accepts only what it once stored', () => {
    expect(isTableLayout(plainLayout)).toBe(true);
    expect(isTableLayout({ widths: { a: 'wide' }, density: 'compact' })).toBe(false);
    expect(isTableLayout({ widths: {}, density: 'huge' })).toBe(false);
    expect(isTableLayout({ widths: {}, density: 'compact', visible: [1] })).toBe(false);
  });
});

describe('sorting', () => {
  it('goes up, down, off', () => {
    expect(nextSort(undefined, 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBeUndefined();
  });

  it('shows the direction at the first key', () => {
    expect(sortDirection('-createdAt,name', 'createdAt')).toBe('descending');
    expect(sortDirection('-createdAt,name', 'name')).toBeUndefined();
  });
});
