import type { Summary } from '@/features/pipeline/api';

/** A pipeline of two currencies for tests. */
export function aSummary(): Summary {
  const eur = { amount: '1200.00', weighted: '120.00', currency: 'EUR', count: 1 };
  const ron = { amount: '9000.00', weighted: '900.00', currency: 'RON', count: 2 };
  const none = { count: 0, totals: [] };
  return {
    stages: [
      {
        stage: { id: 's1', name: 'Prospecting' },
        outcome: 'OPEN',
        probability: 10,
        count: 4,
        totals: [eur, ron],
      },
      { stage: { id: 's2', name: 'Proposal' }, outcome: 'OPEN', probability: 50, count: 0, totals: [] },
      { stage: { id: 's3', name: 'Won' }, outcome: 'WON', probability: 100, count: 0, totals: [] },
    ],
    open: { count: 4, totals: [ron, eur] },
    won: none,
    lost: none,
    wonThisMonth: none,
  };
}

export const emptySummary: Summary = {
  ...aSummary(),
  open: { count: 0, totals: [] },
};
