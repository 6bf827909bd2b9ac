import { useMemo } from 'react';
import { isRecord } from '@/shared/api/problem';
import { useMe } from '@/shared/auth/can';

export type Draft<T> = {
  /** What was typed before, or the empty form. */
  read: () => T;
  /** Whether something was typed before. */
  exists: () => boolean;
  keep: (values: T) => void;
  drop: () => void;
};

/** What is half-typed stays in this browser until it is sent, for this member alone. */
export function useDraft<T extends Record<string, unknown>>(name: string, empty: T): Draft<T> {
  const key = `rapport.draft.${useMe().id}.${name}`;
  return useMemo(() => draftAt(key, empty), [key, empty]);
}

export function draftAt<T extends Record<string, unknown>>(key: string, empty: T): Draft<T> {
  const stored = () => {
    const value = parsed(localStorage.getItem(key));
    return hasShape(value, empty) ? value : undefined;
  };
  return {
    read: () => stored() ?? empty,
    exists: () => stored() !== undefined,
    keep: (values) => {
      if (same(values, empty)) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(values));
    },
    drop: () => localStorage.removeItem(key),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** A draft written by an older version of the form is no draft of this one. What may be absent may be anything. */
function hasShape<T extends Record<string, unknown>>(value: unknown, shape: T): value is T {
  return (
    isRecord(value) &&
    Object.entries(shape).every(
      ([name, like]) =>
        like === null ||
        (typeof value[name] === typeof like && Array.isArray(value[name]) === Array.isArray(like)),
    )
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
