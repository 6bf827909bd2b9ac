import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';
import { quote } from '@/shared/filter/rsql';
import { addDays, fromWallTime } from '@/shared/lib/zoned-time';

type OneTask = paths['/api/v1/tasks/{id}'];
export type Task = OneTask['get']['responses'][200]['content']['application/json'];
export type TaskKind = Task['kind'];
export type NewTask = paths['/api/v1/tasks']['post']['requestBody']['content']['application/json'];
export type TaskPatch = OneTask['patch']['requestBody']['content']['application/merge-patch+json'];

/** More tasks than this nobody oversees on one page: where there are more, the page says so. */
export const MANY = 1000;

export const taskKeys = {
  all: ['tasks'] as const,
  open: (scope: string) => ['tasks', 'open', scope] as const,
  inBucket: (filter: string) => ['tasks', 'bucket', filter] as const,
  pages: (filter: string) => ['tasks', 'pages', filter] as const,
  range: (scope: string, first: string, last: string) => ['tasks', 'range', scope, first, last] as const,
  one: (id: string) => ['tasks', 'one', id] as const,
  reminders: ['tasks', 'reminders'] as const,
};

const at = (id: string) => ({ params: { path: { id } } });
const all = (...conditions: readonly string[]) => conditions.filter((each) => each !== '').join(';');

export function fetchTasks(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/tasks', { params: { query }, signal }));
}

async function fetchAll(query: ListQuery, signal: AbortSignal): Promise<Task[]> {
  const tasks: Task[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchTasks({ ...query, limit: 200, ...(cursor && { cursor }) }, signal);
    tasks.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && tasks.length < MANY);
  return tasks;
}

export const openFilter = (scope: string, bucket = '') => all('status==OPEN', scope, bucket);
export const doneFilter = (scope: string) => all('status==DONE', scope);
export const archivedFilter = (scope: string) => all('archived==true', scope);

/** All that is still to do, in one: today, overdue and upcoming are a matter of the clock. */
export const openTasks = (scope: string) =>
  queryOptions({
    queryKey: taskKeys.open(scope),
    queryFn: ({ signal }) => fetchAll({ filter: openFilter(scope), sort: 'dueOn,startsAt' }, signal),
  });

/** One group of what is to do, where all of it in one would be cut. */
export const tasksInBucket = (filter: string) =>
  queryOptions({
    queryKey: taskKeys.inBucket(filter),
    queryFn: ({ signal }) => fetchAll({ filter, sort: 'dueOn,startsAt' }, signal),
  });

/** Those changed last come first. */
export const taskPages = (filter: string) =>
  infiniteList<Task>(taskKeys.pages(filter), (page, signal) =>
    fetchTasks({ ...page, filter, sort: '-updatedAt' }, signal),
  );

/** How many there are: exactly when they are few, else about. */
export const taskTotal = (filter: string) =>
  queryOptions({
    queryKey: ['tasks', 'total', filter],
    queryFn: async ({ signal }) =>
      (await fetchTasks({ filter, limit: 1, total: true }, signal)).total ?? null,
  });

/** Whatever falls on the days from first to last where the member is, done or not. */
export const tasksBetween = (scope: string, first: string, last: string, timeZone: string) =>
  queryOptions({
    queryKey: taskKeys.range(scope, first, last),
    queryFn: ({ signal }) => {
      const from = fromWallTime(`${first} 00:00:00`, timeZone);
      const to = fromWallTime(`${addDays(last, 1)} 00:00:00`, timeZone);
      const due = `dueOn=ge=${first};dueOn=le=${last}`;
      const starts = `startsAt=ge=${quote(from)};startsAt=lt=${quote(to)}`;
      const filter = all(`(${due},${starts})`, scope);
      return fetchAll({ filter, sort: 'dueOn,startsAt' }, signal);
    },
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: taskKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tasks/{id}', { ...at(id), signal })),
  });

export const dueReminders = queryOptions({
  queryKey: taskKeys.reminders,
  queryFn: ({ signal }) =>
    fetchAll({ filter: 'assigneeId==me;status==OPEN;remindAt=gt=-1d;remindAt=lt=+1d' }, signal),
  refetchInterval: 5 * 60_000,
});

export function createTask(body: NewTask): Promise<Task> {
  return unwrap(api.POST('/api/v1/tasks', { body }));
}

export function editTask(task: Task, body: TaskPatch): Promise<Task> {
  return unwrap(api.PATCH('/api/v1/tasks/{id}', { ...at(task.id), ...ifMatch(task), body }));
}

export const completeTask = (id: string): Promise<Task> =>
  unwrap(api.POST('/api/v1/tasks/{id}/complete', at(id)));
export const reopenTask = (id: string): Promise<Task> =>
  unwrap(api.POST('/api/v1/tasks/{id}/reopen', at(id)));
export const archiveTask = (id: string): Promise<Task> =>
  unwrap(api.POST('/api/v1/tasks/{id}/archive', at(id)));
export const restoreTask = (id: string): Promise<Task> =>
  unwrap(api.POST('/api/v1/tasks/{id}/restore', at(id)));
