import { useSyncExternalStore } from 'react';
import { useFormats } from './use-formats';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** `5 minutes ago`, which goes on with the clock; it draws itself alone, so a table stays as it is. */
export function RelativeTime({ at }: { at: string }): string {
  return useRelativeTime(at);
}

/** For texts made of more than the time. What never happened was at no time: an empty text. */
export function useRelativeTime(at: string | undefined): string {
  const formats = useFormats();
  return useSyncExternalStore(everyMinute, () => (at === undefined ? '' : formats.relative(at)));
}

/** One timer for all, and none while nobody shows a time. */
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
