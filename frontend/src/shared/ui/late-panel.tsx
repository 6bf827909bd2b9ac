import { Skeleton } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

/** What a popover holds that loads when it opens: the focus waits in the popover, then goes to the first field. */
export function LatePanel({ height, children }: { height: number; children: ReactNode }) {
  const { t } = useTranslation();
  const waiting = (
    <Skeleton height={height} role="status" aria-label={t('lists.loading')} tabIndex={-1} data-autofocus />
  );
  return (
    <Suspense fallback={waiting}>
      <Arrived>{children}</Arrived>
    </Suspense>
  );
}

function Arrived({ children }: { children: ReactNode }) {
  return <div ref={useFocusTrap()}>{children}</div>;
}
