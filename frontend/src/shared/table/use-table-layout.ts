import { useMemo } from 'react';
import { useStoredState } from '@/shared/lib/stored-state';
import type { Column, Density } from './column';
import {
  isTableLayout,
  moved,
  plainLayout,
  resized,
  type TableLayout,
  toggled,
  visibleColumns,
} from './table-layout';

export type TableLayoutState<Row> = {
  layout: TableLayout;
  columns: readonly Column<Row>[];
  visible: Column<Row>[];
  resize: (id: string, width: number) => void;
  toggle: (id: string) => void;
  move: (id: string, by: -1 | 1) => void;
  setDensity: (density: Density) => void;
  /** The columns of a saved view; undefined brings the usual ones back. */
  show: (ids: string[] | undefined) => void;
  reset: () => void;
};

/** Kept in this browser under the list's name. */
export function useTableLayout<Row>(name: string, columns: readonly Column<Row>[]): TableLayoutState<Row> {
  const [layout, setLayout] = useStoredState(`rapport.table.${name}`, plainLayout, isTableLayout);
  return useMemo(
    () => ({
      layout,
      columns,
      visible: visibleColumns(columns, layout),
      resize: (id, width) => setLayout(resized(layout, id, width)),
      toggle: (id) => setLayout(toggled(columns, layout, id)),
      move: (id, by) => setLayout(moved(columns, layout, id, by)),
      setDensity: (density) => setLayout({ ...layout, density }),
      show: (visible) => setLayout({ ...layout, ...{ visible } }),
      reset: () => setLayout({ ...plainLayout, density: layout.density }),
    }),
    [layout, columns, setLayout],
  );
}
