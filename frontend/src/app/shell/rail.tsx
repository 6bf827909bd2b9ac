import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import type { NavEntry } from '@/shared/routing/navigation';
import { navEntries } from '../navigation';
import { NavLink } from './nav-link';
import classes from './shell.module.css';

export type RailProps = { collapsed: boolean; onCollapse: () => void };

export function Rail({ collapsed, onCollapse }: RailProps) {
  const { t } = useTranslation();
  const me = useMe();
  const administration = navEntries(me, 'administration');
  const toggle = t(collapsed ? 'shell.expand' : 'shell.collapse');
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} aria-label={t('shell.navigation')}>
      <div className={classes.brand}>
        <img className={classes.mark} src="/favicon.svg" alt="" />
        {!collapsed && <span className={classes.organisation}>{me.organisation.name}</span>}
      </div>
      <RailLinks entries={navEntries(me, 'main')} collapsed={collapsed} />
      {administration.length > 0 && !collapsed && (
        <div className={classes.section}>{t('shell.administration')}</div>
      )}
      <RailLinks entries={administration} collapsed={collapsed} />
      <div className={classes.bottom}>
        <Tooltip label={toggle} position="right" disabled={!collapsed}>
          <button
            type="button"
            className={classes.link}
            onClick={onCollapse}
            aria-expanded={!collapsed}
            aria-label={toggle}
          >
            <Toggle size={20} stroke={1.5} aria-hidden />
            {!collapsed && <span>{toggle}</span>}
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}

function RailLinks({ entries, collapsed }: { entries: NavEntry[]; collapsed: boolean }) {
  const { t } = useTranslation();
  return entries.map((entry) => (
    <Tooltip key={entry.to} label={t(entry.label)} position="right" disabled={!collapsed}>
      <NavLink entry={entry} className={classes.link} aria-label={collapsed ? t(entry.label) : undefined}>
        <entry.icon size={20} stroke={1.5} aria-hidden />
        {!collapsed && <span>{t(entry.label)}</span>}
      </NavLink>
    </Tooltip>
  ));
}
