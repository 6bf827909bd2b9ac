import { NavLink as MantineNavLink, Stack } from '@mantine/core';
import { defaultStringifySearch, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { lastSearch } from '@/shared/routing/last-search';
import { Drawer } from '@/shared/ui/drawer';
import { createEntries, navEntries } from '../navigation';
import classes from './shell.module.css';

export function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      classNames={{ content: classes.more }}
      title={t('shell.more')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <MoreEntries onChosen={onClose} />
    </Drawer>
  );
}

function MoreEntries({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const places = navEntries(me)
    .filter((entry) => !entry.tab)
    .map((entry) => ({ ...entry, href: entry.to + defaultStringifySearch(lastSearch(me.id, entry.to)) }));
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
