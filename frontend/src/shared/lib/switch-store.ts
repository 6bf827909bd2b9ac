import { useSyncExternalStore } from 'react';

/** An on/off state that is switched from places that do not know each other, such as a shortcut and a menu. */
export function createSwitch() {
  let on = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean) => {
    on = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { set, isOn: () => on, useIsOn: () => useSyncExternalStore(subscribe, () => on) };
}
