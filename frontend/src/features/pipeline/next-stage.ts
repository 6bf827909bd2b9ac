import type { OpportunityStage, Pipeline, PipelineStage } from './api';

/** The stage on the way to winning that comes after this one; nothing for what is closed. */
export function nextStage(
  stages: readonly PipelineStage[],
  current: OpportunityStage,
): PipelineStage | undefined {
  if (current.outcome !== 'OPEN') return undefined;
  const at = stages.findIndex((stage) => stage.id === current.id);
  if (at < 0) return undefined;
  return (
    stages.slice(at + 1).find((stage) => stage.outcome === 'OPEN') ??
    stages.find((stage) => stage.outcome === 'WON')
  );
}

/** Where one enters another pipeline: open ones at its beginning, closed ones closed in the same way. */
export function entryStage(
  { stages }: Pipeline,
  outcome: OpportunityStage['outcome'],
): PipelineStage | undefined {
  return stages.find((stage) => stage.outcome === outcome) ?? stages[0];
}
