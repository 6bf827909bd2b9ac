import type { KeyboardEvent } from 'react';
import type { WindowedList } from '@/shared/api/list';
import type { DataTableProps, TableRow } from './data-table';

const PAGE = 12;

export type GridKeysInput<Row extends TableRow> = {
  active: number;
  count: number;
  activate: (index: number) => void;
  list: WindowedList<Row>;
  row: DataTableProps<Row>['row'];
  extras: NonNullable<DataTableProps<Row>['extras']>;
};

/** Arrows, Page and Home/End move; Enter opens; Space previews; x ticks; Escape closes the preview. */
export function useGridKeys<Row extends TableRow>(input: GridKeysInput<Row>) {
  const { active, count, activate, list, row, extras } = input;
  const { preview, selection } = extras;
  const moves: Record<string, () => number> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    j: () => active + 1,
    k: () => active - 1,
    PageDown: () => active + PAGE,
    PageUp: () => active - PAGE,
    Home: () => 0,
    End: () => count - 1,
  };
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = list.row(active);
    const move = moves[event.key];
    const actions: Record<string, (() => void) | undefined> = {
      Enter: current && (() => row.open(current)),
      ' ': current && preview && (() => preview.onChange(preview.id === current.id ? undefined : current.id)),
      x: current && selection && (() => selection.toggle(current.id)),
      Escape: preview?.id === undefined ? undefined : () => preview.onChange(undefined),
    };
    const run = move === undefined ? actions[event.key] : () => activate(move());
    if (run === undefined) return;
    event.preventDefault();
    if (event.shiftKey && move !== undefined && current !== undefined) selection?.set([current.id], true);
    run();
  };
}
