import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import { isRecord } from '@/shared/api/problem';
import { useMe } from '@/shared/auth/can';

type Search = Record<string, unknown>;
type Kept = { member: string; searches: Readonly<Record<string, string>> };

/** What is open beside a list, or was meant for one day, is no part of how one likes the list. */
const PASSING = ['new', 'open', 'preview', 'customer', 'task', 'day', 'month'];

const listeners = new Set<() => void>();
let kept: Kept | undefined;

/** How one last looked at a list: filter, sort, view. In this browser, for this member. */
export function rememberSearch(member: string, path: string, search: Search): void {
  const lasting = Object.entries(search).filter(([name]) => !PASSING.includes(name));
  const text = defaultStringifySearch(Object.fromEntries(lasting));
  const { searches } = of(member);
  if ((searches[path] ?? '') === text) return;
  kept = { member, searches: { ...searches, [path]: text } };
  localStorage.setItem(keyOf(member), JSON.stringify(kept.searches));
  for (const listener of listeners) listener();
}

export function lastSearch(member: string, path: string): Search {
  return defaultParseSearch(of(member).searches[path] ?? '');
}

/** Where a link to a list leads: to how one left it, and from the list itself to all of it. */
export function useLastSearch(): (path: string, here: string) => Search {
  const { id } = useMe();
  const { searches } = useSyncExternalStore(subscribe, () => of(id));
  return useCallback(
    (path, here) => (path === here ? {} : defaultParseSearch(searches[path] ?? '')),
    [searches],
  );
}

function of(member: string): Kept {
  if (kept?.member !== member) kept = { member, searches: stored(member) };
  return kept;
}

function stored(member: string): Kept['searches'] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(member)) ?? 'null');
    const texts = Object.entries(isRecord(value) ? value : {});
    return Object.fromEntries(
      texts.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])),
    );
  } catch {
    return {};
  }
}

function keyOf(member: string): string {
  return `rapport.last-search.${member}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
