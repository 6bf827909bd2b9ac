import { useEffect } from 'react';
import { createSwitch } from '@/shared/lib/switch-store';

/** Whether somebody wants to ask something: the host of dialogs comes after the page, and then at once. */
export const dialogsWanted = createSwitch();

let standing = false;
let waiting: (() => void)[] = [];

/** Stands inside the host and lets out what was asked before it was there. */
export function DialogHost(): null {
  useEffect(() => {
    standing = true;
    const late = waiting;
    waiting = [];
    for (const ask of late) ask();
    return () => {
      standing = false;
    };
  }, []);
  return null;
}

/** Opens a dialog, also for somebody quicker than the page. */
export function onceDialogsStand(ask: () => void): void {
  if (standing) {
    ask();
    return;
  }
  waiting.push(ask);
  dialogsWanted.set(true);
}
