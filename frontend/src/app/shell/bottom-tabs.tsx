import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { navEntries } from '../navigation';
import { NavLink } from './nav-link';
import classes from './shell.module.css';

const MoreDrawer = lazy(() => import('./more-drawer').then((module) => ({ default: module.MoreDrawer })));

/** The rail's place on a phone: the four that matter most, and the rest behind More. */
export function BottomTabs() {
  const { t } = useTranslation();
  const [open, more] = useDisclosure(false);
  const [wanted, setWanted] = useState(false);
  const entries = navEntries(useMe());
  const showMore = () => {
    setWanted(true);
    more.open();
  };
  return (
    <nav className={classes.tabs} aria-label={t('shell.tabs')}>
      {entries
        .filter((entry) => entry.tab)
        .map((entry) => (
          <NavLink key={entry.to} entry={entry} className={classes.tab}>
            <entry.icon size={22} stroke={1.5} aria-hidden />
            <span>{t(entry.tabLabel ?? entry.label)}</span>
          </NavLink>
        ))}
      <button type="button" className={classes.tab} onClick={showMore} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.5} aria-hidden />
        <span>{t('shell.more')}</span>
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <MoreDrawer opened={open} onClose={more.close} />
        </Suspense>
      )}
    </nav>
  );
}
