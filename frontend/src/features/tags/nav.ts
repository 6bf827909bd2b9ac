import { IconTags } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { tagPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: tagPaths.list,
      label: 'tags.title',
      icon: IconTags,
      permission: 'tags:write',
      section: 'administration',
      order: 40,
    },
  ],
};
