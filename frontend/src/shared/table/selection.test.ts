import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Listed, useSelection } from './selection';

function allSelected() {
  const { result } = renderHook(() => useSelection({}));
  act(() => result.current.set(['a', 'b'], true));
  act(() => result.current.setAll());
  return result;
}

describe('the ticked rows of a list', () => {
  it('are all of them, also what is not loaded', () => {
    const selection = allSelected();

    expect(selection.current.all).toBe(true);
    expect(selection.current.has('not loaded')).toBe(true);
  });

  it('are none once the list shows something else', () => {
    const initialProps: Listed = { filter: 'lifecycle==LEAD' };
    const { result, rerender } = renderHook(useSelection, { initialProps });
    act(() => result.current.set(['a'], true));
    rerender({ filter: 'lifecycle==LEAD', q: undefined });
    expect(result.current.ids).toEqual(new Set(['a']));

    rerender({ filter: 'lifecycle==LEAD', q: 'mill' });
    expect(result.current.ids).toEqual(new Set());

    act(() => result.current.setAll());
    rerender({ filter: undefined, q: 'mill' });
    expect(result.current.all).toBe(false);
  });

  it('are none once one of all is unticked', () => {
    const selection = allSelected();
    act(() => selection.current.toggle('a'));

    expect(selection.current).toMatchObject({ all: false, ids: new Set() });
  });

  it('are none once the box of the header is unticked', () => {
    const selection = allSelected();
    act(() => selection.current.set(['a', 'b'], false));

    expect(selection.current).toMatchObject({ all: false, ids: new Set() });
  });

  it('stay all when one of them is ticked along the way', () => {
    const selection = allSelected();
    act(() => selection.current.set(['c'], true));

    expect(selection.current.all).toBe(true);
  });
});
