import { useEffect, useEffectEvent, useMemo } from 'react';

type Layer = { order: number; close: () => void };

let opened = 0;
let layers: Layer[] = [];

/** Dialogs and drawers may stand over each other: Escape closes the topmost alone, which is the one opened last. */
export function useEscapeLayer(open: boolean, close: (() => void) | undefined): void {
  // Counted while rendering: what stands inside another is opened after it, though its effects run before.
  const order = useMemo(() => (open ? ++opened : 0), [open]);
  const closeNow = useEffectEvent(() => close?.());
  useEffect(() => {
    if (!open) return;
    const layer = { order, close: () => closeNow() };
    layers = [...layers, layer].sort((a, b) => a.order - b.order);
    return () => {
      layers = layers.filter((each) => each !== layer);
    };
  }, [open, order]);
}

// One listener for all: each with its own would see the next layer on top as soon as the one above it is gone.
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Escape' && !event.isComposing && !closesItself(event.target)) layers.at(-1)?.close();
  },
  { capture: true },
);

/** Open lists, menus and calendars take Escape for themselves. */
function closesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}
