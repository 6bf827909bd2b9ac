import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import type { Role } from '../api';
import { useRoleActions } from './use-role-actions';

export function RoleMenu({ role, onEdit }: { role: Role; onEdit: () => void }) {
  const { t } = useTranslation();
  const { remove } = useRoleActions();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('roles.actionsFor', { name: role.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {role.can.length > 0 && (
          <Menu.Item leftSection={<IconPencil size={18} stroke={1.5} />} onClick={onEdit}>
            {t('actions.edit')}
          </Menu.Item>
        )}
        <HistoryMenuItem resource="roles" id={role.id} name={role.name} />
        {role.can.length > 0 && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={18} stroke={1.5} />}
            onClick={() => void remove(role)}
          >
            {t('actions.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
