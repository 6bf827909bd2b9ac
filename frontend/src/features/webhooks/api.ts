import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Webhooks = paths['/api/v1/webhooks'];
type Log = paths['/api/v1/webhooks/{id}/deliveries'];
type OneWebhook = paths['/api/v1/webhooks/{id}'];
export type Webhook = OneWebhook['get']['responses'][200]['content']['application/json'];
export type NewWebhook = Webhooks['post']['requestBody']['content']['application/json'];
export type WebhookPatch = OneWebhook['patch']['requestBody']['content']['application/merge-patch+json'];
type Attempts = paths['/api/v1/webhooks/{id}/deliveries/{deliveryId}/attempts'];
export type Delivery = Log['get']['responses'][200]['content']['application/json']['items'][number];
export type Attempt = Attempts['get']['responses'][200]['content']['application/json']['items'][number];

export const webhookKeys = {
  all: ['webhooks'] as const,
  list: ['webhooks', 'list'] as const,
  events: ['webhooks', 'events'] as const,
  one: (id: string) => ['webhooks', 'one', id] as const,
  log: (id: string) => ['webhooks', 'log', id] as const,
  attempts: (id: string, delivery: Delivery) =>
    ['webhooks', 'attempts', id, delivery.id, delivery.lastAttemptAt] as const,
};

const LOOK_AGAIN = 4_000;
const at = (id: string) => ({ path: { id } });

export function fetchWebhooks(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/webhooks', { params: { query }, signal }));
}

export function webhookOf(id: string) {
  return queryOptions({
    queryKey: webhookKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/webhooks/{id}', { params: at(id), signal })),
  });
}

export const webhookEvents = queryOptions({
  queryKey: webhookKeys.events,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/webhooks/events', { signal }))).items,
  staleTime: 5 * 60_000,
});

/** Looked at again by itself: what was sent a moment ago is answered a moment later. */
export function deliveriesOf(id: string) {
  return {
    ...infiniteList<Delivery>(
      webhookKeys.log(id),
      (query, signal) =>
        unwrap(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { ...at(id), query }, signal })),
      20,
    ),
    refetchInterval: LOOK_AGAIN,
  };
}

/** Asked anew when the delivery has been tried again. */
export function attemptsOf(id: string, delivery: Delivery) {
  return queryOptions({
    queryKey: webhookKeys.attempts(id, delivery),
    queryFn: async ({ signal }) => {
      const params = { path: { id, deliveryId: delivery.id } };
      const at = '/api/v1/webhooks/{id}/deliveries/{deliveryId}/attempts';
      return (await unwrap(api.GET(at, { params, signal }))).items;
    },
  });
}

export function createWebhook(body: NewWebhook): Promise<Webhook> {
  return unwrap(api.POST('/api/v1/webhooks', { body }));
}

export function editWebhook(webhook: Webhook, body: WebhookPatch): Promise<Webhook> {
  return unwrap(api.PATCH('/api/v1/webhooks/{id}', { params: at(webhook.id), ...ifMatch(webhook), body }));
}

export function deleteWebhook(webhook: Webhook): Promise<unknown> {
  return unwrap(api.DELETE('/api/v1/webhooks/{id}', { params: at(webhook.id), ...ifMatch(webhook) }));
}

export function newSecret(id: string): Promise<Webhook> {
  return unwrap(api.POST('/api/v1/webhooks/{id}/secret', { params: at(id) }));
}

export function testWebhook(id: string): Promise<Delivery> {
  return unwrap(api.POST('/api/v1/webhooks/{id}/test', { params: at(id) }));
}

export function resendDelivery(id: string, deliveryId: string): Promise<Delivery> {
  return unwrap(
    api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/resend', {
      params: { path: { id, deliveryId } },
    }),
  );
}

/** All that was given up on within the month it is kept. */
export function resendParked(id: string): Promise<{ count: number }> {
  const from = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString();
  return unwrap(api.POST('/api/v1/webhooks/{id}/resend', { params: at(id), body: { from } }));
}
