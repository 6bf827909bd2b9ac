import { useCallback, useMemo, useState } from 'react';

export type Selection = {
  ids: ReadonlySet<string>;
  /** All that the list would show, also what is not loaded. */
  all: boolean;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  set: (ids: Iterable<string>, selected: boolean) => void;
  setAll: () => void;
  clear: () => void;
};

const NONE: ReadonlySet<string> = new Set<string>();

export type Listed = { filter?: string | undefined; q?: string | undefined };

/** The ticked rows of a list. When the list shows something else, none is ticked: what is out of sight is not changed. */
export function useSelection({ filter, q }: Listed): Selection {
  const [{ ids, all }, setState] = useState({ ids: NONE, all: false });
  const [listed, setListed] = useState({ filter, q });
  if (listed.filter !== filter || listed.q !== q) {
    setListed({ filter, q });
    setState({ ids: NONE, all: false });
  }
  const set = useCallback((changed: Iterable<string>, selected: boolean) => {
    setState((now) => {
      // What is not loaded cannot be ticked one by one: without one of them, all becomes none.
      if (now.all) return selected ? now : { ids: NONE, all: false };
      const next = new Set(now.ids);
      for (const id of changed) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      return { ids: next, all: false };
    });
  }, []);
  const clear = useCallback(() => setState({ ids: NONE, all: false }), []);
  const setAll = useCallback(() => setState((now) => ({ ids: now.ids, all: true })), []);
  return useMemo(
    () => ({
      ids,
      all,
      has: (id) => all || ids.has(id),
      toggle: (id) => set([id], !all && !ids.has(id)),
      set,
      setAll,
      clear,
    }),
    [ids, all, set, setAll, clear],
  );
}
