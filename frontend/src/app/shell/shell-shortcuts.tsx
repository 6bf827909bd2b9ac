import { useHotkeys } from '@mantine/hooks';
import { useIsFetching } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { lastSearch } from '@/shared/routing/last-search';
import { useShortcutListener, useShortcuts } from '@/shared/shortcuts/use-shortcuts';
import { dialogsWanted } from '@/shared/ui/dialog-host';
import { createEntries, navEntries } from '../navigation';
import { openPalette, palette } from '../palette/palette-store';
import { openShortcutHelp } from './shortcut-help-store';

const Extras = lazy(() => import('./shell-extras').then((module) => ({ default: module.ShellExtras })));
const Palette = lazy(() => import('../palette/palette').then((module) => ({ default: module.Palette })));

const EXTRAS_AFTER_MS = 1000;

/** Registered here and not in the lazy palette, whose keys would be lost until it is loaded. */
export function ShellShortcuts({ onToggleRail }: { onToggleRail: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  useShortcutListener();
  useHotkeys([['mod+K', openPalette]], []);
  const go = (href: string) => () => void navigate({ href });
  const goBackTo = (to: string) => () => void navigate({ to, search: lastSearch(me.id, to) });
  const places = navEntries(me).flatMap((entry) =>
    entry.shortcut === undefined
      ? []
      : [
          {
            keys: entry.shortcut,
            label: t('shell.goTo', { place: t(entry.label) }),
            run: goBackTo(entry.to),
          },
        ],
  );
  const creations = createEntries(me).flatMap((entry) =>
    entry.shortcut === undefined
      ? []
      : [{ keys: entry.shortcut, label: t(entry.label), run: go(entry.href) }],
  );
  useShortcuts([
    { keys: '/', label: t('shell.search'), run: openPalette },
    { keys: '?', label: t('shell.shortcuts'), run: openShortcutHelp },
    { keys: '[', label: t('shell.toggleRail'), run: onToggleRail },
    ...places,
    ...creations,
  ]);
  return (
    <>
      <LazyExtras />
      <LazyPalette />
    </>
  );
}

function LazyExtras() {
  const [wanted, setWanted] = useState(false);
  const asked = dialogsWanted.useIsOn();
  const fetching = useIsFetching() > 0;
  useEffect(() => {
    // After the page, whose own requests go first.
    if (fetching) return;
    const timer = setTimeout(() => setWanted(true), EXTRAS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [fetching]);
  return wanted || asked ? (
    <Suspense fallback={null}>
      <Extras />
    </Suspense>
  ) : null;
}

function LazyPalette() {
  const open = palette.useIsOn();
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  ) : null;
}
