import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountTexts } from '@/features/account/late-texts';
import { may, useMe } from '@/shared/auth/can';
import { speak } from '@/shared/i18n/i18n';
import { toLanguage } from '@/shared/i18n/languages';
import { useStoredState } from '@/shared/lib/stored-state';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { onDemand } from '@/shared/ui/on-demand';
import { BottomTabs } from './bottom-tabs';
import { Rail } from './rail';
import classes from './shell.module.css';
import { ShellProviders } from './shell-providers';
import { ShellShortcuts } from './shell-shortcuts';
import { TopBar } from './top-bar';
import { useRememberedSearch } from './use-remembered-search';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const MustEnrol = onDemand(async () => {
  const [module] = await Promise.all([import('./must-enrol'), accountTexts()]);
  return module.MustEnrol;
});

export function Shell() {
  const { secondFactorMissing } = useMe();
  const [keepsCodes, setKeepsCodes] = useState(false);
  useMemberLanguage();
  return (
    <ShellProviders>
      {secondFactorMissing || keepsCodes ? <MustEnrol onCodes={setKeepsCodes} /> : <Frame />}
    </ShellProviders>
  );
}

function Frame() {
  const { t } = useTranslation();
  useRememberedSearch();
  const [collapsed, setCollapsed] = useStoredState('rapport.rail', false, isBoolean);
  return (
    <div className={classes.shell} data-collapsed={collapsed || undefined}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Rail collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} />
      <TopBar />
      <main className={classes.main} id="main" tabIndex={-1}>
        <AllowedOutlet />
      </main>
      <BottomTabs />
      <ShellShortcuts onToggleRail={() => setCollapsed(!collapsed)} />
    </div>
  );
}

function AllowedOutlet() {
  const me = useMe();
  const refused = useMatches({
    select: (matches) => matches.some((match) => !may(me, match.staticData.permission)),
  });
  return refused ? <NotAllowed /> : <Outlet />;
}

function useMemberLanguage(): void {
  const language = toLanguage(useMe().language);
  const { i18n } = useTranslation();
  useEffect(() => {
    if (language !== undefined && i18n.language !== language) void speak(language);
  }, [language, i18n.language]);
}
