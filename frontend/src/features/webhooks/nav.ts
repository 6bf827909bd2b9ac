import { IconWebhook } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { webhookPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: webhookPaths.list,
      label: 'webhooks.title',
      icon: IconWebhook,
      permission: 'webhooks:read',
      section: 'administration',
      order: 61,
    },
  ],
};
