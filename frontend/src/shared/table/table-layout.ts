import { isRecord } from '@/shared/api/problem';
import { type Column, DEFAULT_WIDTH, type Density, MAX_WIDTH, MIN_WIDTH } from './column';

/** How one member likes one list: which columns in which order, how wide, how dense. */
export type TableLayout = {
  /** Ids in order; absent until something was changed. */
  visible?: string[];
  widths: Record<string, number>;
  density: Density;
};

export const plainLayout: TableLayout = { widths: {}, density: 'comfortable' };

export function isTableLayout(value: unknown): value is TableLayout {
  return (
    isRecord(value) &&
    isRecord(value.widths) &&
    Object.values(value.widths).every((width) => typeof width === 'number') &&
    (value.density === 'comfortable' || value.density === 'compact') &&
    (value.visible === undefined ||
      (Array.isArray(value.visible) && value.visible.every((id) => typeof id === 'string')))
  );
}

/** The first column names the row, so it is always there and first. */
export function visibleColumns<Row>(columns: readonly Column<Row>[], layout: TableLayout): Column<Row>[] {
  const [first, ...rest] = columns;
  if (first === undefined) return [];
  if (layout.visible === undefined) return [first, ...rest.filter((column) => !column.hidden)];
  const chosen = layout.visible.flatMap((id) => rest.find((column) => column.id === id) ?? []);
  return [first, ...chosen];
}

export function widthOf<Row>(column: Column<Row>, layout: TableLayout): number {
  return layout.widths[column.id] ?? column.width ?? DEFAULT_WIDTH;
}

export function resized(layout: TableLayout, id: string, width: number): TableLayout {
  const within = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
  return { ...layout, widths: { ...layout.widths, [id]: within } };
}

export function toggled<Row>(columns: readonly Column<Row>[], layout: TableLayout, id: string): TableLayout {
  const now = visibleColumns(columns, layout).map((column) => column.id);
  return { ...layout, visible: now.includes(id) ? now.filter((each) => each !== id) : [...now, id] };
}

export function moved<Row>(
  columns: readonly Column<Row>[],
  layout: TableLayout,
  id: string,
  by: -1 | 1,
): TableLayout {
  const now = visibleColumns(columns, layout).map((column) => column.id);
  const from = now.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= now.length) return layout;
  now.splice(to, 0, ...now.splice(from, 1));
  return { ...layout, visible: now };
}

/** `-createdAt` ↔ column and direction; a press on a header goes ascending, descending, off. */
export function nextSort(sort: string | undefined, field: string): string | undefined {
  if (sort === field) return `-${field}`;
  return sort === `-${field}` ? undefined : field;
}

export function sortDirection(
  sort: string | undefined,
  field: string | undefined,
): 'ascending' | 'descending' | undefined {
  const first = sort?.split(',')[0];
  if (field === undefined || first === undefined) return undefined;
  if (first === field) return 'ascending';
  return first === `-${field}` ? 'descending' : undefined;
}
