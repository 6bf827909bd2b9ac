import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { ListPage } from '@/shared/api/list-window';
import type { paths } from '@/shared/api/schema';
import { quote } from '@/shared/filter/rsql';
import { idOf, type TimelineSubject } from './timeline-subject';

export type Interaction =
  paths['/api/v1/interactions/{id}']['get']['responses'][200]['content']['application/json'];
export type InteractionType = Interaction['type'];
export type NewInteraction =
  paths['/api/v1/interactions']['post']['requestBody']['content']['application/json'];
export type EditInteraction =
  paths['/api/v1/interactions/{id}']['patch']['requestBody']['content']['application/merge-patch+json'];
export type NewTask = paths['/api/v1/tasks']['post']['requestBody']['content']['application/json'];

export const timelineKeys = {
  all: ['timeline'] as const,
  list: (subject: TimelineSubject, shown: TimelineChoice) => ['timeline', idOf(subject), shown] as const,
};

/** What of a timeline one looks at: some types, or what was taken off it. */
export type TimelineChoice = { types: readonly InteractionType[]; archived: boolean };

export const wholeTimeline: TimelineChoice = { types: [], archived: false };

/** @param first the first page where it is already on its way */
export function timelineOf(
  subject: TimelineSubject,
  shown: TimelineChoice,
  first?: (alone: () => Promise<ListPage<Interaction>>) => Promise<ListPage<Interaction>>,
) {
  return infiniteList<Interaction>(
    timelineKeys.list(subject, shown),
    (page, signal) => {
      const alone = () => fetchTimeline(subject, shown, page, signal);
      return first === undefined || page.cursor !== undefined ? alone() : first(alone);
    },
    30,
  );
}

function fetchTimeline(
  { customer, opportunity }: TimelineSubject,
  { types, archived }: TimelineChoice,
  page: PageRequest,
  signal: AbortSignal,
) {
  const conditions = [
    ...(types.length === 0 ? [] : [`type=in=(${types.join(',')})`]),
    ...(archived ? ['archived==true'] : []),
  ];
  // A customer's timeline includes that of the people who work there.
  if (opportunity === undefined && customer !== undefined) {
    const filter = conditions.length === 0 ? {} : { filter: conditions.join(';') };
    const params = { path: { id: customer.id }, query: { ...filter, ...page } };
    return unwrap(api.GET('/api/v1/customers/{id}/timeline', { params, signal }));
  }
  const filter = [`opportunityId==${quote(opportunity?.id ?? '')}`, ...conditions].join(';');
  return fetchInteractions({ filter, sort: '-at', ...page }, signal);
}

export function fetchInteractions(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/interactions', { params: { query }, signal }));
}

export function fetchInteraction(id: string): Promise<Interaction> {
  return unwrap(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } }));
}

export function createInteraction(body: NewInteraction) {
  return unwrap(api.POST('/api/v1/interactions', { body }));
}

export function editInteraction(interaction: Interaction, body: EditInteraction) {
  const params = { path: { id: interaction.id } };
  return unwrap(api.PATCH('/api/v1/interactions/{id}', { params, ...ifMatch(interaction), body }));
}

export function archiveInteraction(id: string) {
  return unwrap(api.POST('/api/v1/interactions/{id}/archive', { params: { path: { id } } }));
}

export function restoreInteraction(id: string) {
  return unwrap(api.POST('/api/v1/interactions/{id}/restore', { params: { path: { id } } }));
}

export function createTask(body: NewTask) {
  return unwrap(api.POST('/api/v1/tasks', { body }));
}

export function archiveTask(id: string) {
  return unwrap(api.POST('/api/v1/tasks/{id}/archive', { params: { path: { id } } }));
}

/** What a customer's timeline says also shows in lists of customers ("last contact") and in ticket threads. */
export function refreshTimelines(queryClient: QueryClient): Promise<unknown> {
  return Promise.all(
    [timelineKeys.all, ['customers'], ['conversation']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}

type Pages = InfiniteData<ListPage<Interaction>>;

/** Takes one out of every timeline on screen at once; what it answers puts it back. */
export function dropFromTimelines(queryClient: QueryClient, id: string): () => void {
  const before = queryClient.getQueriesData<Pages>({ queryKey: timelineKeys.all });
  queryClient.setQueriesData<Pages>({ queryKey: timelineKeys.all }, (data) => {
    if (data === undefined) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.filter((each) => each.id !== id),
    }));
    return { ...data, pages };
  });
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
