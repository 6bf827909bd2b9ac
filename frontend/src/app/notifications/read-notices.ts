import { useSyncExternalStore } from 'react';

type Read = { member: string; keys: ReadonlySet<string> };

const listeners = new Set<() => void>();
let read: Read | undefined;

/** Which notices the member has looked at, in this browser. */
export function useRead(member: string): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => keysOf(member));
}

/** Those no longer waiting are forgotten with it, so that the list stays short. */
export function markRead(member: string, keys: readonly string[]): void {
  read = { member, keys: new Set(keys) };
  localStorage.setItem(storeOf(member), keys.join('\n'));
  for (const listener of listeners) listener();
}

function keysOf(member: string): ReadonlySet<string> {
  if (read?.member !== member) {
    read = { member, keys: new Set((localStorage.getItem(storeOf(member)) ?? '').split('\n')) };
  }
  return read.keys;
}

function storeOf(member: string): string {
  return `rapport.read.${member}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
