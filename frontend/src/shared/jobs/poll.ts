const SOONEST = 400;
const LATEST = 4_000;

/** Milliseconds until the next look at a job: soon at first, for most are short, then ever less often. */
export function pollAfter(looks: number): number {
  return Math.min(LATEST, Math.round(SOONEST * 1.25 ** looks));
}
