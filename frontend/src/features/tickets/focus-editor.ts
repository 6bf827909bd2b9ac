import type { RefObject } from 'react';

const FRAMES = 60;

/** Puts the cursor into the editor, which may still be on its way. */
export function focusEditor(box: RefObject<HTMLElement | null>, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const editor = box.current?.querySelector('[role="textbox"]');
    if (editor instanceof HTMLElement) editor.focus();
    else if (frames > 0) focusEditor(box, frames - 1);
  });
}
