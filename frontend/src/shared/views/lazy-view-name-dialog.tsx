import { onDemand } from '@/shared/ui/on-demand';

/** Lists come without their forms. */
export const ViewNameDialog = onDemand(() =>
  import('./view-name-dialog').then((module) => module.ViewNameDialog),
);
