import { useCallback, useState } from 'react';

/** State kept in this browser: column widths, density, an open rail. Never anything that matters elsewhere. */
export function useStoredState<T>(
  key: string,
  initial: T,
  accept: (value: unknown) => value is T,
): [T, (next: T) => void] {
  const [value, setValue] = useState(() => read(key, accept) ?? initial);
  const store = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, store];
}

function read<T>(key: string, accept: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return accept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
