import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api';
import { useRoleActions } from './use-role-actions';

export function RoleMenu({ role, onEdit }: { role: Role; onEdit: () => void }) {
  const { t } = useTranslation();
  const { remove } = useRoleActions();
  if (role.can.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('roles.actionsFor', { name: role.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={18} stroke={1.5} />} onClick={onEdit}>
          {t('actions.edit')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} stroke={1.5} />}
          onClick={() => void remove(role)}
        >
          {t('actions.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
