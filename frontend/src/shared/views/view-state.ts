import type { ListSearch } from '@/shared/routing/list-search';

export type ViewState = Pick<ListSearch, 'filter' | 'sort'> & { columns?: string[] };

/** Whether the list on screen differs from the view it began with. */
export function differs(view: ViewState, now: ViewState): boolean {
  return (
    (view.filter ?? '') !== (now.filter ?? '') ||
    (view.sort ?? '') !== (now.sort ?? '') ||
    (hasColumns(view) && view.columns?.join() !== (now.columns ?? []).join())
  );
}

/** A view that names no columns leaves the usual ones. */
export function hasColumns({ columns }: ViewState): boolean {
  return columns !== undefined && columns.length > 0;
}

/** Merge patch: what the view no longer has must be said. */
export function asPatch(state: ViewState) {
  return { filter: state.filter ?? null, sort: state.sort ?? null, columns: state.columns ?? null };
}
