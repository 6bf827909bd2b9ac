import { Button, Kbd, Menu } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { createEntries } from '../navigation';
import { openPalette } from '../palette/palette-store';
import { modKey } from './mod-key';
import classes from './shell.module.css';
import { UserMenu } from './user-menu';

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={classes.top}>
      <button type="button" className={classes.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchText}>{t('shell.search')}</span>
        <Kbd size="xs" className={classes.key} aria-hidden>
          {modKey} K
        </Kbd>
      </button>
      <div className={classes.spacer} />
      <QuickCreate />
      <div id="bell" className={classes.bell} />
      <UserMenu />
    </header>
  );
}

function QuickCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const entries = createEntries(useMe());
  if (entries.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="sm"
          variant="light"
          leftSection={<IconPlus size={16} />}
          className={classes.create}
          aria-label={t('shell.create')}
        >
          <span className={classes.createText}>{t('shell.create')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Menu.Item
            key={entry.href}
            leftSection={<entry.icon size={18} stroke={1.5} />}
            rightSection={entry.shortcut === undefined ? null : <Kbd size="xs">{entry.shortcut}</Kbd>}
            onClick={() => void navigate({ href: entry.href })}
          >
            {t(entry.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
