import { IconHome } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';

export const navigation: Navigation = {
  entries: [
    {
      to: '/',
      label: 'home.title',
      icon: IconHome,
      section: 'main',
      order: 10,
      shortcut: 'g h',
      tab: true,
    },
  ],
};
