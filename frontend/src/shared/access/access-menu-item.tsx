import { Menu } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import type { Shareable } from './api';
import { openAccess } from './open-access';

export type AccessMenuItemProps = { resource: Shareable; of: { id: string; can: string[] } };

/** For the menu of a record; who may not see the members cannot ask which of them see it. */
export function AccessMenuItem({ resource, of }: AccessMenuItemProps) {
  const { t } = useTranslation();
  const seesMembers = useCan('members:read');
  const open = () => openAccess({ record: { resource, id: of.id }, canShare: of.can.includes('share') });
  return seesMembers ? (
    <Menu.Item leftSection={<IconUsers size={18} stroke={1.5} />} onClick={open}>
      {t('access.title')}
    </Menu.Item>
  ) : null;
}
