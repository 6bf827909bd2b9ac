import { IconTicket } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { queuePaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: queuePaths.list,
      label: 'queues.title',
      icon: IconTicket,
      permission: 'queues:write',
      section: 'administration',
      order: 45,
    },
  ],
};
