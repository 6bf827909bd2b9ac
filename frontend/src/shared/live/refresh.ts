import type { QueryClient } from '@tanstack/react-query';
import { isHeldStill } from './hold-still';
import { type Change, isTouched } from './touched';

const GATHER_MS = 250;
/** So many changes at once come of an import or the like: then everything is looked at anew. */
const TOO_MANY = 500;

export type Refresh = {
  note: (changes: readonly Change[]) => void;
  everything: () => void;
  stop: () => void;
};

/**
 * Lets the cache follow what was changed elsewhere: gathers for a moment, and waits while the page is hidden, one's own
 * change is on its way, something is held with the pointer, or a field is being edited.
 */
export function refreshing(queryClient: QueryClient): Refresh {
  const ended = new AbortController();
  let changes = new Map<string, Change>();
  let all = false;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    timer = undefined;
    if (document.hidden) return;
    if (held || isHeldStill() || queryClient.isMutating() > 0) return later();
    const noted = [...changes.values()];
    const everything = all || noted.length > TOO_MANY;
    changes = new Map();
    all = false;
    void queryClient.invalidateQueries(everything ? {} : { predicate: (query) => isTouched(query, noted) }, {
      cancelRefetch: false,
    });
  };
  const later = () => {
    timer ??= setTimeout(refresh, GATHER_MS);
  };
  const listen = (name: string, run: () => void) =>
    document.addEventListener(name, run, { signal: ended.signal, capture: true });
  listen('visibilitychange', () => (changes.size > 0 || all) && later());
  listen('pointerdown', () => {
    held = true;
  });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    listen(end, () => {
      held = false;
    });
  }
  return {
    note: (more) => {
      for (const change of more) changes.set(`${change.type}/${change.id}`, change);
      if (changes.size > 0) later();
    },
    everything: () => {
      all = true;
      later();
    },
    stop: () => {
      ended.abort();
      clearTimeout(timer);
    },
  };
}
