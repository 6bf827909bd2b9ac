import { IconKey } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { apiTokenPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: apiTokenPaths.list,
      label: 'apiTokens.title',
      icon: IconKey,
      permission: 'api-tokens:read',
      section: 'administration',
      order: 60,
    },
  ],
};
