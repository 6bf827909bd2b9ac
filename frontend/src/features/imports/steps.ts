import { type Import, type ImportState, isInHand } from './api';
import { isComplete } from './columns/assignment';
import type { Step } from './step-names';

/** Where somebody who comes back to an import wants to go on. */
export function stepOfState(state: ImportState): Step {
  switch (state) {
    case 'UPLOADED':
      return 'columns';
    case 'CHECKING':
    case 'CHECKED':
      return 'check';
    case 'RUNNING':
    case 'DONE':
    case 'FAILED':
    case 'CANCELLED':
      return 'run';
  }
}

/** Back is always possible, but not under the hands of a job; forward as far as what is known carries. */
export function isReachable(record: Import, step: Step): boolean {
  const own = stepOfState(record.state);
  if (isInHand(record.state)) return step === own;
  switch (step) {
    case 'file':
    case 'columns':
      return true;
    case 'values':
    case 'check':
      return isComplete(record);
    case 'run':
      return own === 'run';
  }
}

/** The step asked for, or the nearest that makes sense. */
export function shownStep(record: Import, asked: Step | undefined): Step {
  return asked !== undefined && isReachable(record, asked) ? asked : stepOfState(record.state);
}
