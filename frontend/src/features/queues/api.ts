import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Queues = paths['/api/v1/queues'];
type OneQueue = paths['/api/v1/queues/{id}'];
export type Queue = Queues['get']['responses'][200]['content']['application/json']['items'][number];
export type NewQueue = Queues['post']['requestBody']['content']['application/json'];
export type QueuePatch = OneQueue['patch']['requestBody']['content']['application/merge-patch+json'];

export const queueKeys = { all: ['queues'] as const };

export const queueList = queryOptions({
  queryKey: queueKeys.all,
  queryFn: async ({ signal }) => {
    const query = { limit: 200 };
    return (await unwrap(api.GET('/api/v1/queues', { params: { query }, signal }))).items;
  },
});

export function createQueue(body: NewQueue): Promise<Queue> {
  return unwrap(api.POST('/api/v1/queues', { body }));
}

export function editQueue(queue: Queue, body: QueuePatch): Promise<Queue> {
  return unwrap(
    api.PATCH('/api/v1/queues/{id}', { params: { path: { id: queue.id } }, ...ifMatch(queue), body }),
  );
}

export function deleteQueue(queue: Queue) {
  return unwrap(api.DELETE('/api/v1/queues/{id}', { params: { path: { id: queue.id } }, ...ifMatch(queue) }));
}
