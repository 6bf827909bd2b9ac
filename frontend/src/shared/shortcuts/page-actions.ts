import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Icon } from '@/shared/routing/navigation';

export type PageAction = { key: string; label: string; icon: Icon; run: () => unknown };
/** What can be done with the record that is open, under its name. */
export type PageActions = { name: string; actions: readonly PageAction[] };

let registered: readonly PageActions[] = [];
const listeners = new Set<() => void>();

function change(next: readonly PageActions[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

/** Offers in the palette, while the component is on screen, what its menu offers. */
export function usePageActions(name: string, actions: readonly PageAction[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  const signature = actions.map(({ key, label }) => `${key}=${label}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the list really changed
  useEffect(() => {
    const mine: PageActions = {
      name,
      actions: latest.current.map((action) => ({
        ...action,
        run: () => latest.current.find(({ key }) => key === action.key)?.run(),
      })),
    };
    change([...registered, mine]);
    return () => change(registered.filter((each) => each !== mine));
  }, [name, signature]);
}

export function useRegisteredPageActions(): readonly PageActions[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
  );
}
