import { IconShieldLock, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { memberPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: memberPaths.list,
      label: 'members.title',
      icon: IconUsersGroup,
      permission: 'members:read',
      section: 'administration',
      order: 10,
    },
    {
      to: memberPaths.roles,
      label: 'roles.title',
      icon: IconShieldLock,
      permission: 'roles:read',
      section: 'administration',
      order: 30,
    },
  ],
  create: [
    {
      href: memberPaths.invite,
      label: 'members.invite',
      icon: IconUserPlus,
      permission: 'members:write',
      order: 90,
    },
  ],
};
