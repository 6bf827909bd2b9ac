import { IconBuilding, IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { customerPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: customerPaths.list,
      label: 'customers.title',
      icon: IconUsers,
      permission: 'customers:read',
      section: 'main',
      order: 20,
      shortcut: 'g c',
      tab: true,
    },
  ],
  create: [
    {
      href: customerPaths.newCompany,
      label: 'customers.newCompany',
      icon: IconBuilding,
      permission: 'customers:write',
      order: 20,
      shortcut: 'n c',
    },
    {
      href: customerPaths.newPerson,
      label: 'customers.newPerson',
      icon: IconUserPlus,
      permission: 'customers:write',
      order: 21,
      shortcut: 'n p',
    },
  ],
  hits: { customers: { icon: IconUsers, href: customerPaths.record } },
};
