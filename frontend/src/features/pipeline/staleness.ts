import type { OpportunityRow } from './api';

/** Longer than this in one stage and somebody should look at it. */
export const STALE_DAYS = 30;
const DAY = 86_400_000;

export type Staleness = 'overdue' | 'stale';

export function daysSince(instant: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / DAY));
}

/** Why an open opportunity wants attention: its close date has passed, or nothing moved for long. */
export function stalenessOf(
  { stage, stageSince, expectedCloseOn }: Pick<OpportunityRow, 'stage' | 'stageSince' | 'expectedCloseOn'>,
  today: string,
  now = Date.now(),
): Staleness | undefined {
  if (stage.outcome !== 'OPEN') return undefined;
  if (expectedCloseOn !== undefined && expectedCloseOn < today) return 'overdue';
  return daysSince(stageSince, now) > STALE_DAYS ? 'stale' : undefined;
}
