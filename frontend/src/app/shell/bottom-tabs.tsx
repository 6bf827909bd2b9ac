import { Drawer, NavLink as MantineNavLink, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { createEntries, navEntries } from '../navigation';
import { NavLink } from './nav-link';
import classes from './shell.module.css';

/** The rail's place on a phone: the four that matter most, and the rest behind More. */
export function BottomTabs() {
  const { t } = useTranslation();
  const [open, more] = useDisclosure(false);
  const entries = navEntries(useMe());
  return (
    <nav className={classes.tabs} aria-label={t('shell.tabs')}>
      {entries
        .filter((entry) => entry.tab)
        .map((entry) => (
          <NavLink key={entry.to} to={entry.to} className={classes.tab}>
            <entry.icon size={22} stroke={1.5} aria-hidden />
            <span>{t(entry.label)}</span>
          </NavLink>
        ))}
      <button type="button" className={classes.tab} onClick={more.open} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.5} aria-hidden />
        <span>{t('shell.more')}</span>
      </button>
      <Drawer
        opened={open}
        onClose={more.close}
        position="bottom"
        classNames={{ content: classes.more }}
        title={t('shell.more')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <MoreEntries onChosen={more.close} />
      </Drawer>
    </nav>
  );
}

function MoreEntries({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const places = navEntries(me)
    .filter((entry) => !entry.tab)
    .map((entry) => ({ ...entry, href: entry.to }));
  return (
    <Stack gap={2} pb="md">
      {[...createEntries(me), ...places].map((entry) => (
        <MantineNavLink
          key={entry.href}
          component="button"
          label={t(entry.label)}
          leftSection={<entry.icon size={20} stroke={1.5} />}
          onClick={() => {
            onChosen();
            void navigate({ href: entry.href });
          }}
        />
      ))}
    </Stack>
  );
}
