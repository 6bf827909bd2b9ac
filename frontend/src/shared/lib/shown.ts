import { useSyncExternalStore } from 'react';

/** One thing shown beside the page, asked for from anywhere. */
export function createShown<Thing>() {
  let shown: Thing | undefined;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    show: (next: Thing | undefined): void => {
      shown = next;
      for (const listener of listeners) listener();
    },
    useShown: (): Thing | undefined => useSyncExternalStore(listen, () => shown),
  };
}
