import { type KeyboardEvent, useEffect, useState } from 'react';

export type TakeFirstInput = {
  /** What is typed as a search. */
  text: string;
  /** The first that was found for just that text; undefined while it is looked for, null when there is none. */
  first: string | null | undefined;
  /** It could not be looked for. */
  failed: boolean;
  take: (id: string) => void;
};

/**
 * Enter takes the first that was found; pressed sooner, as soon as it is found, unless one has left by then, and never
 * what an earlier text had found.
 */
export function useTakeFirst({ text, first, failed, take }: TakeFirstInput) {
  const [awaited, setAwaited] = useState<string>();
  useEffect(() => {
    if (awaited === undefined) return;
    if (awaited === text && first === undefined && !failed) return;
    setAwaited(undefined);
    if (awaited === text && first != null) take(first);
  }, [awaited, text, first, failed, take]);
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    if (first !== undefined && isOptionMarked(event.currentTarget)) return;
    // Neither is a form sent with a text that names nothing yet, nor an option taken that an earlier text had found.
    event.preventDefault();
    event.stopPropagation();
    setAwaited(text);
  };
  return { onKeyDownCapture, onBlur: () => setAwaited(undefined) };
}

/** One is marked, by itself or by the arrow keys, which Enter takes anyway. */
function isOptionMarked(input: HTMLInputElement): boolean {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[data-combobox-selected]') != null;
}
