import { useEffect } from 'react';

let holders = 0;

export const isHeldStill = () => holders > 0;

/**
 * While somebody types over what they see, it does not change under their hands: what others made of it meanwhile shows
 * when they save.
 */
export function useHoldStill(editing: boolean): void {
  useEffect(() => {
    if (!editing) return;
    holders += 1;
    return () => {
      holders -= 1;
    };
  }, [editing]);
}
