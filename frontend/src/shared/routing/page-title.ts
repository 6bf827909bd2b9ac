import { useEffect, useSyncExternalStore } from 'react';

/*
 * A record's page is titled with the record's name, which only the page knows, while the tab's title is written by
 * the root. The page says it here.
 */
let title: string | undefined;
const listeners = new Set<() => void>();

function set(next: string | undefined) {
  title = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Titles the tab with a record's name while its page is shown. */
export function usePageTitle(name: string | undefined): void {
  useEffect(() => {
    set(name);
    return () => set(undefined);
  }, [name]);
}

export function useSaidTitle(): string | undefined {
  return useSyncExternalStore(subscribe, () => title);
}
