import type { Outcome } from './api';
import classes from './pipeline.module.css';

/** Beside the stage's name, which says the same in words. */
export function OutcomeDot({ outcome }: { outcome: Outcome }) {
  return <span className={classes.dot} data-outcome={outcome} aria-hidden />;
}
