import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isTyping, type KeyPress, matchSequence } from './sequence';

export type Shortcut = { keys: string; label: string; run: () => void };

let registered: readonly Shortcut[] = [];
let pressed: KeyPress[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Shortcut[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

/**
 * Makes shortcuts work while the component is on screen and lists them in the help (`?`). Labels are texts already
 * translated. A page's own shortcut wins over the shell's with the same keys.
 */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map((each) => `${each.keys}=${each.label}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the list really changed
  useEffect(() => {
    const mine = latest.current.map(({ keys, label }) => ({
      keys,
      label,
      run: () => latest.current.find((each) => each.keys === keys)?.run(),
    }));
    change([...registered, ...mine]);
    return () => change(registered.filter((each) => !mine.includes(each)));
  }, [signature]);
}

export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
  );
}

/** Once, in the shell. */
export function useShortcutListener(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** For what stands in for an input that is still loading: who types towards it means no shortcut. */
export const typingSoon = { 'data-typing-soon': true };

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    return;
  // A dialog has its own keys.
  if (document.querySelector('[role="dialog"][aria-modal="true"], [data-typing-soon]') !== null) return;
  pressed = [...pressed.slice(-3), { key: event.key, at: event.timeStamp }];
  const keys = matchSequence(
    pressed,
    registered.map((each) => each.keys),
  );
  const found = registered.findLast((each) => each.keys === keys);
  if (found === undefined) return;
  pressed = [];
  event.preventDefault();
  found.run();
}
