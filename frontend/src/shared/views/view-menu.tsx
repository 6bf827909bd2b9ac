import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil, IconShare, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from './api';
import { ViewNameDialog } from './lazy-view-name-dialog';
import type { ViewActions } from './use-view-actions';

export function ViewMenu({ view, actions }: { view: SavedView; actions: ViewActions }) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('views.actions', { name: view.name })}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} stroke={1.5} />} onClick={() => setRenaming(true)}>
            {t('actions.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconShare size={18} stroke={1.5} />}
            onClick={() => actions.share(view, !view.shared)}
          >
            {t(view.shared ? 'views.unshare' : 'views.share')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={18} stroke={1.5} />} onClick={() => actions.remove(view)}>
            {t('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <ViewNameDialog
          title={t('actions.rename')}
          name={view.name}
          send={(name) => actions.rename(view, name)}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
