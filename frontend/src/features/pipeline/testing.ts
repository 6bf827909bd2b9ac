import type { Pipeline, PipelineStage } from './api';

/** A stage for tests, called as its id. */
export function aStage(id: string, change: Partial<PipelineStage> = {}): PipelineStage {
  return { id, name: id, names: { en: id }, position: 0, probability: 20, outcome: 'OPEN', ...change };
}

export function aPipeline(change: Partial<Pipeline> = {}): Pipeline {
  return {
    id: 'p1',
    version: 1,
    name: 'Sales',
    names: { en: 'Sales' },
    position: 0,
    stages: [
      aStage('first'),
      aStage('last', { position: 1 }),
      aStage('won', { position: 2, probability: 100, outcome: 'WON' }),
      aStage('lost', { position: 3, probability: 0, outcome: 'LOST' }),
    ],
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
    can: ['edit', 'delete'],
    ...change,
  };
}
