export type KeyPress = { key: string; at: number };

/** Keys of a sequence such as `g c` must follow each other within this time. */
export const SEQUENCE_MS = 1200;

/** The shortcut that the latest keys complete, if any: the longest wins. */
export function matchSequence(
  pressed: readonly KeyPress[],
  shortcuts: readonly string[],
): string | undefined {
  const fitting = shortcuts.filter((shortcut) => endsWith(pressed, shortcut.split(' ')));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function endsWith(pressed: readonly KeyPress[], keys: string[]): boolean {
  const tail = pressed.slice(-keys.length);
  const last = tail.at(-1);
  if (tail.length < keys.length || last === undefined) return false;
  return tail.every((press, index) => press.key === keys[index] && last.at - press.at <= SEQUENCE_MS);
}

/** Keys typed into a field are text, never a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
