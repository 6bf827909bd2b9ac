import type { Lifecycle } from './api';

export const lifecycles = ['PROSPECT', 'ACTIVE', 'FORMER'] as const satisfies readonly Lifecycle[];

export function isLifecycle(value: string | null): value is Lifecycle {
  return lifecycles.some((each) => each === value);
}
