import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onDemand } from '@/shared/ui/on-demand';
import { accessTexts } from './access-texts';
import { closeAccess, useOpenAccess } from './open-access';

const AccessDrawer = onDemand(async () => {
  const [{ AccessDrawer: drawer }] = await Promise.all([import('./access-drawer'), accessTexts()]);
  return drawer;
});

/** Where stands who sees a record, as menus ask for it; another page closes it. */
export function AccessHost() {
  const of = useOpenAccess();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what closes it
  useEffect(() => closeAccess, [pathname]);
  return of === undefined ? null : <AccessDrawer key={of.record.id} {...of} onClose={closeAccess} />;
}
