import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dueReminders, openTasks } from '@/features/tasks/api';
import { isReminding } from '@/features/tasks/due-reminders';
import { scopeOf } from '@/features/tasks/task-scope';
import { fetchTickets, ticketKeys } from '@/features/tickets/api';
import { listQuery } from '@/features/tickets/inbox-search';
import { api, unwrap } from '@/shared/api/client';
import { useCan, useMe } from '@/shared/auth/can';
import { type Notice, noticesOf } from './notice';
import { useRead } from './read-notices';

const FRESH_MS = 60_000;

const myTickets = queryOptions({
  queryKey: [...ticketKeys.lists, 'notices'],
  queryFn: ({ signal }) =>
    fetchTickets({ ...listQuery({ box: 'mine', phase: 'answer' }), limit: 50 }, signal),
});

/** The stream of changes tells of records; jobs are asked for. */
const myJobs = queryOptions({
  queryKey: ['jobs', 'notices'],
  queryFn: ({ signal }) => {
    const query = { filter: 'memberId==me;createdAt=gt=-7d', sort: '-createdAt', limit: 10 };
    return unwrap(api.GET('/api/v1/jobs', { params: { query }, signal }));
  },
  refetchInterval: FRESH_MS,
});

export type Notices = {
  /** Undefined until all of it is there. */
  notices: Notice[] | undefined;
  isNew: (notice: Notice) => boolean;
  error: Error | null;
  retry: () => void;
};

/** What is waiting for the member, and which of it they have not looked at. */
export function useNotices(): Notices {
  const { t } = useTranslation();
  const me = useMe();
  const read = useRead(me.id);
  const mayTask = useCan('tasks:read');
  const mayTicket = useCan('tickets:read');
  const reminders = useQuery({ ...dueReminders, enabled: mayTask });
  const tasks = useQuery({ ...openTasks(scopeOf({ who: me.id })), enabled: mayTask });
  const tickets = useQuery({ ...myTickets, enabled: mayTicket });
  const jobs = useQuery(myJobs);
  const asked = [...(mayTask ? [reminders, tasks] : []), ...(mayTicket ? [tickets] : []), jobs];
  const isNew = (key: string) => !read.has(key);
  const waiting = {
    reminders: (reminders.data ?? []).filter((task) => isReminding(task, Date.now())),
    tickets: tickets.data?.items ?? [],
    tasks: tasks.data ?? [],
    jobs: jobs.data?.items ?? [],
  };
  return {
    notices: asked.some(({ data }) => data === undefined)
      ? undefined
      : noticesOf(waiting, isNew, ({ kind, state }) =>
          t([`notifications.jobs.${kind}.${state}`, `notifications.jobs.bulk.${state}`]),
        ),
    isNew: ({ key }) => isNew(key),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const query of asked) if (query.isError) void query.refetch();
    },
  };
}
