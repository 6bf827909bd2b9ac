import { ownFirst } from '@/features/pipeline/amounts';
import type { Summary } from '@/features/pipeline/api';

/** The length of the bars: sums in one currency, or how many there are. Currencies are never added up. */
export const NUMBER = 'number';

export type StageBar = { id: string; name: string; value: number };

/** What the bars can show, the organisation's own currency first. */
export function measuresOf({ open }: Summary, ownCurrency: string): [string, ...string[]] {
  const [first, ...others] = ownFirst(open.totals, ownCurrency).map((each) => each.currency);
  return first === undefined ? [NUMBER] : [first, ...others, NUMBER];
}

/** Won and lost are over: a year of them would leave nothing to see of what is under way. */
export function openStages({ stages }: Summary): Summary['stages'] {
  return stages.filter((each) => each.outcome === 'OPEN');
}

export function barsOf(summary: Summary, measure: string): StageBar[] {
  return openStages(summary).map(({ stage, count, totals }) => ({
    id: stage.id,
    name: stage.name,
    value:
      measure === NUMBER ? count : Number(totals.find((each) => each.currency === measure)?.amount ?? '0'),
  }));
}

/** The condition that finds the rows behind a bar. */
export function conditionOf(stageId: string, measure: string): string {
  return measure === NUMBER ? `stageId==${stageId}` : `stageId==${stageId};currency==${measure}`;
}
