import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onDemand } from '@/shared/ui/on-demand';
import { historyTexts } from './history-texts';
import { closeHistory, useOpenHistory } from './open-history';

const HistoryDrawer = onDemand(async () => {
  const [{ HistoryDrawer: drawer }] = await Promise.all([import('./history-drawer'), historyTexts()]);
  return drawer;
});

/** Where the history stands that menus ask for; another page closes it. */
export function HistoryHost() {
  const of = useOpenHistory();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what closes it
  useEffect(() => closeHistory, [pathname]);
  return of === undefined ? null : <HistoryDrawer key={of.id} of={of} />;
}
