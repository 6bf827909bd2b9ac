import { useCallback, useMemo, useState } from 'react';

export type Selection = {
  ids: ReadonlySet<string>;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  set: (ids: Iterable<string>, selected: boolean) => void;
  clear: () => void;
};

/** The ticked rows of a list. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>());
  const set = useCallback((changed: Iterable<string>, selected: boolean) => {
    setIds((now) => {
      const next = new Set(now);
      for (const id of changed) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setIds(new Set<string>()), []);
  return useMemo(
    () => ({ ids, has: (id) => ids.has(id), toggle: (id) => set([id], !ids.has(id)), set, clear }),
    [ids, set, clear],
  );
}
