import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedMapping } from '../api';
import { RenameMappingDialog } from './rename-mapping-dialog';
import { useDeleteMapping } from './use-delete-mapping';

export type MappingMenuProps = { saved: SavedMapping; onDeleted: () => void };

/** A mapping that is kept can be called otherwise, and be forgotten. */
export function MappingMenu({ saved, onDeleted }: MappingMenuProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const remove = useDeleteMapping(onDeleted);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} aria-label={t('imports.mappings.actions', { name: saved.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {t('actions.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove(saved)}>
            {t('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && <RenameMappingDialog saved={saved} onClose={() => setRenaming(false)} />}
    </>
  );
}
