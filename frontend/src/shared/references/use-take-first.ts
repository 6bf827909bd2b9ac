import { type KeyboardEvent, useEffect, useState } from 'react';

export type TakeFirstInput = {
  /** What is typed as a search. */
  text: string;
  /** The first that was found for just that text; undefined while it is looked for, null when there is none. */
  first: string | null | undefined;
  take: (id: string) => void;
};

/** Enter takes the first that was found; pressed sooner, as soon as it is found, and never what an earlier text had found. */
export function useTakeFirst({ text, first, take }: TakeFirstInput) {
  const [awaited, setAwaited] = useState<string>();
  useEffect(() => {
    if (awaited === undefined) return;
    if (awaited === text && first === undefined) return;
    setAwaited(undefined);
    if (awaited === text && first != null) take(first);
  }, [awaited, text, first, take]);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (text.trim() === '' || isOptionMarked(event.currentTarget)) return;
    // A form is not sent with a text that names nothing yet.
    event.preventDefault();
    setAwaited(text);
  };
}

/** The arrow keys have marked one, which Enter takes anyway. */
function isOptionMarked(input: HTMLInputElement): boolean {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[data-combobox-selected]') != null;
}
