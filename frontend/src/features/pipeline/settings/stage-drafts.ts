import { filledNames, type Names } from '@/shared/lib/names';
import type { NewPipeline, NewStage, Outcome, Pipeline, PipelineStage } from '../api';

export type StageDraft = {
  key: string;
  id?: string;
  names: Names;
  probability: number | string;
  outcome: Outcome;
};
export type PipelineDraft = { names: Names; stages: StageDraft[] };

let keys = 0;

export function newStage(outcome: Outcome = 'OPEN'): StageDraft {
  keys += 1;
  return { key: `stage-${keys}`, names: {}, probability: outcome === 'OPEN' ? 50 : '', outcome };
}

export function draftOf(pipeline: Pipeline): PipelineDraft {
  return { names: { ...pipeline.names }, stages: pipeline.stages.map(stageDraftOf) };
}

/** What a pipeline begins with: something to work on, and both ends. */
export function newPipeline(wonName: Names, lostName: Names): PipelineDraft {
  return {
    names: {},
    stages: [newStage(), { ...newStage('WON'), names: wonName }, { ...newStage('LOST'), names: lostName }],
  };
}

export function inputOf(draft: PipelineDraft): NewPipeline {
  return { names: filledNames(draft.names), stages: draft.stages.map(stageInput) };
}

/** What a pipeline was, said of what it is now: stages that are gone, or all of a deleted one, come back as new ones. */
export function broughtBack(before: Pipeline, now?: Pipeline): NewPipeline {
  const known = new Set(now?.stages.map(({ id }) => id));
  const { names, stages } = inputOf(draftOf(before));
  return {
    names,
    position: before.position,
    stages: stages.map(({ id, ...stage }) => (id !== undefined && known.has(id) ? { id, ...stage } : stage)),
  };
}

/** One up or down, never over an end. */
export function swapped<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  return carried(items, index, Math.min(items.length - 1, Math.max(0, index + by)));
}

export function carried<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

function stageDraftOf({ id, names, probability, outcome }: PipelineStage): StageDraft {
  return {
    ...newStage(outcome),
    id,
    names: { ...names },
    probability: outcome === 'OPEN' ? probability : '',
  };
}

function stageInput({ id, names, probability, outcome }: StageDraft): NewStage {
  return {
    ...(id === undefined ? {} : { id }),
    names: filledNames(names),
    outcome,
    ...(outcome === 'OPEN' && probability !== '' ? { probability: Number(probability) } : {}),
  };
}
