import { useSyncExternalStore } from 'react';

/** One thing shown beside the page, asked for from anywhere; closed, it gives the focus back to where it was asked for. */
export function createShown<Thing>() {
  let shown: Thing | undefined;
  let opener: HTMLElement | undefined;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    show: (next: Thing | undefined): void => {
      const closes = shown !== undefined && next === undefined;
      if (shown === undefined && next !== undefined) opener = openerNow();
      shown = next;
      for (const listener of listeners) listener();
      // Only when it is gone does it let the focus go.
      if (closes) setTimeout(() => opener?.isConnected === true && opener.focus());
    },
    useShown: (): Thing | undefined => useSyncExternalStore(listen, () => shown),
  };
}

/** The entry of a menu goes with its menu; the button that opens the menu stays. */
function openerNow(): HTMLElement | undefined {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const opener = menu == null ? active : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  return opener instanceof HTMLElement ? opener : undefined;
}
