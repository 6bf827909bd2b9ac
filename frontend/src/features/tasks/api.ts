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

/** More open tasks than this nobody oversees on one page. */
const MANY = 1000;

export const taskKeys = {
  all: ['tasks'] as const,
  open: (who: string) => ['tasks', 'open', who] as const,
  done: (who: string) => ['tasks', 'done', who] as const,
  range: (who: string, first: string, last: string) => ['tasks', 'range', who, first, last] as const,
  one: (id: string) => ['tasks', 'one', id] as const,
  reminders: ['tasks', 'reminders'] as const,
};

const at = (id: string) => ({ params: { path: { id } } });
const of = (who: string) => (who === 'everybody' ? [] : [`assigneeId==${quote(who)}`]);

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

/** All that is still to do, in one: today, overdue and upcoming are a matter of the clock. */
export const openTasks = (who: string) =>
  queryOptions({
    queryKey: taskKeys.open(who),
    queryFn: ({ signal }) =>
      fetchAll({ filter: ['status==OPEN', ...of(who)].join(';'), sort: 'dueOn,startsAt' }, signal),
  });

export const doneFilter = (who: string) => ['status==DONE', ...of(who)].join(';');

export const doneTasks = (who: string) =>
  infiniteList<Task>(taskKeys.done(who), (page, signal) =>
    fetchTasks({ ...page, filter: doneFilter(who), sort: '-updatedAt' }, signal),
  );

/** How many are done: exactly when they are few, else about. */
export const doneTotal = (who: string) =>
  queryOptions({
    queryKey: [...taskKeys.done(who), 'total'],
    queryFn: async ({ signal }) =>
      (await fetchTasks({ filter: doneFilter(who), limit: 1, total: true }, signal)).total ?? null,
  });

/** Whatever falls on the days from first to last where the member is, done or not. */
export const tasksBetween = (who: string, first: string, last: string, timeZone: string) =>
  queryOptions({
    queryKey: taskKeys.range(who, first, last),
    queryFn: ({ signal }) => {
      const from = fromWallTime(`${first} 00:00:00`, timeZone);
      const to = fromWallTime(`${addDays(last, 1)} 00:00:00`, timeZone);
      const due = `dueOn=ge=${first};dueOn=le=${last}`;
      const starts = `startsAt=ge=${quote(from)};startsAt=lt=${quote(to)}`;
      const filter = [`(${due},${starts})`, ...of(who)].join(';');
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
