/**
 * The tickets before and after the one that is open. One that has just left the list, because it was solved, still
 * knows the place it had.
 */
export function neighbours(
  numbers: readonly string[],
  current: string | undefined,
  lastPlace: number,
): { previous: string | undefined; next: string | undefined; place: number } {
  const found = current === undefined ? -1 : numbers.indexOf(current);
  if (found >= 0) return { previous: numbers[found - 1], next: numbers[found + 1], place: found };
  const place = current === undefined ? 0 : lastPlace;
  return { previous: numbers[place - 1], next: numbers[place], place };
}
