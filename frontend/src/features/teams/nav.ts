import { IconHierarchy2 } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { teamPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: teamPaths.list,
      label: 'teams.title',
      icon: IconHierarchy2,
      permission: 'teams:read',
      section: 'administration',
      order: 20,
    },
  ],
};
