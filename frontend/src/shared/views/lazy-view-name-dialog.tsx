import { lazy, Suspense } from 'react';
import type { ViewNameDialogProps } from './view-name-dialog';

const Dialog = lazy(() =>
  import('./view-name-dialog').then((module) => ({ default: module.ViewNameDialog })),
);

/** Lists come without their forms. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
