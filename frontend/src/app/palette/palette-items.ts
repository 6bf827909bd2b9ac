import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { defaultStringifySearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { signOut } from '@/shared/auth/session';
import { lastSearch } from '@/shared/routing/last-search';
import type { Icon } from '@/shared/routing/navigation';
import { useRegisteredPageActions } from '@/shared/shortcuts/page-actions';
import { createEntries, navEntries, searchHits } from '../navigation';
import { openShortcutHelp } from '../shell/shortcut-help-store';
import { useSettingCommands } from './setting-commands';

export type PaletteItem = {
  key: string;
  group: string;
  label: string;
  hint?: string;
  icon: Icon;
  href?: string;
  run?: () => void;
};

type Hit = { type: string; id: string; title: string; subtitle?: string };

/** Hits of a type that no feature shows are left out. */
export function hitItems(hits: readonly Hit[], t: TFunction): PaletteItem[] {
  return hits.flatMap((hit) => {
    const shown = searchHits[hit.type];
    if (shown === undefined) return [];
    return [
      {
        key: `${hit.type}-${hit.id}`,
        group: t('palette.records'),
        label: hit.title,
        ...(hit.subtitle === undefined ? {} : { hint: hit.subtitle }),
        icon: shown.icon,
        href: shown.href(hit.id),
      },
    ];
  });
}

export function useCommands(): PaletteItem[] {
  const { t } = useTranslation();
  const me = useMe();
  const settings = useSettingCommands();
  // The record opened last stands on top of the others.
  const page = useRegisteredPageActions().at(-1);
  return [
    ...(page?.actions ?? []).map(({ key, label, icon, run }) => ({
      key: `page-${key}`,
      group: page?.name ?? '',
      label,
      icon,
      run: () => void run(),
    })),
    ...createEntries(me).map((entry) => ({
      key: entry.href,
      group: t('shell.create'),
      label: t(entry.label),
      icon: entry.icon,
      href: entry.href,
      ...(entry.shortcut === undefined ? {} : { hint: entry.shortcut }),
    })),
    ...navEntries(me).map((entry) => ({
      key: entry.to,
      group: t('palette.places'),
      label: t('shell.goTo', { place: t(entry.label) }),
      icon: entry.icon,
      href: entry.to + defaultStringifySearch(lastSearch(me.id, entry.to)),
      ...(entry.shortcut === undefined ? {} : { hint: entry.shortcut }),
    })),
    {
      key: 'account',
      group: t('palette.commands'),
      label: t('shell.account'),
      icon: IconUserCircle,
      href: '/account',
    },
    {
      key: 'help',
      group: t('palette.commands'),
      label: t('shell.shortcuts'),
      icon: IconKeyboard,
      run: openShortcutHelp,
    },
    ...settings,
    {
      key: 'out',
      group: t('palette.commands'),
      label: t('shell.signOut'),
      icon: IconLogout,
      run: () => void signOut(),
    },
  ];
}

export function matchingCommands(commands: PaletteItem[], text: string): PaletteItem[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return commands.filter((each) => words.every((word) => plain(each.label).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
