import { Skeleton } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type ReactNode, Suspense } from 'react';

/** What a popover holds that loads when it opens: the focus waits in the popover, then goes to the first field. */
export function LatePanel({ height, children }: { height: number; children: ReactNode }) {
  return (
    <Suspense fallback={<Skeleton height={height} tabIndex={-1} data-autofocus />}>
      <Arrived>{children}</Arrived>
    </Suspense>
  );
}

function Arrived({ children }: { children: ReactNode }) {
  return <div ref={useFocusTrap()}>{children}</div>;
}
