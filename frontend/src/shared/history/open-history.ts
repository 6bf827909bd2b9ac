import { useSyncExternalStore } from 'react';
import type { JournalledResource } from './api';

export type HistoryOf = { resource: JournalledResource; id: string; name: string };

let shown: HistoryOf | undefined;
const listeners = new Set<() => void>();

function show(next: HistoryOf | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows the history of a record beside the page, from whatever menu it was asked. */
export const openHistory = (of: HistoryOf) => show(of);
export const closeHistory = () => show(undefined);

export function useOpenHistory(): HistoryOf | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
