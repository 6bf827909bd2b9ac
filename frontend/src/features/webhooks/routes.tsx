import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { type ListSearch, validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';
import { webhookTexts } from './webhook-texts';

export type WebhookSearch = ListSearch & { new?: true };

export function validateWebhookSearch(search: Record<string, unknown>): WebhookSearch {
  const list = validateListSearch(search);
  return search.new === true || search.new === 'true' ? { ...list, new: true } : list;
}

const webhooks = createRoute({
  getParentRoute: () => appRoute,
  path: '/webhooks',
  staticData: { permission: 'webhooks:read', title: 'webhooks.title' },
  validateSearch: validateWebhookSearch,
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./webhook-list-page'), webhookTexts()]);
    return page;
  }, 'WebhookListPage'),
});

export const webhookRoutes = [webhooks] as const;
