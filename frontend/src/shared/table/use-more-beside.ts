import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether something is out of sight at the end of the line: where scroll bars hide, nothing else says so.
 *
 * @param width of the content, which nothing else tells the change of
 */
export function useMoreBeside(scroller: RefObject<HTMLElement | null>, width: number): boolean {
  const [more, setMore] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width may let another part out of sight
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setMore(Math.abs(element.scrollLeft) + element.clientWidth < element.scrollWidth - 1);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, width]);
  return more;
}
