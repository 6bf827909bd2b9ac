import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useTimeZone } from '@/shared/lib/use-formats';
import { fromWallTime } from '@/shared/lib/zoned-time';
import type { Reference } from '@/shared/references/reference-sources';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { taskQuery } from './api';
import { EditTaskForm } from './edit-task-form';
import { NewTaskForm } from './new-task-form';
import { subjects } from './task-search';
import { movedStart } from './task-values';
import { useTasksPage } from './use-tasks-page';

/** The form the address asks for: for a new task or appointment, or for one that is there. */
export function TaskDrawer() {
  const { search, show } = useTasksPage();
  if (search.task !== undefined) {
    return <EditDrawer key={search.task} id={search.task} onClose={() => void show({ task: undefined })} />;
  }
  if (search.new === undefined) return null;
  return <NewDrawer onClose={() => void show({ new: undefined, day: undefined })} />;
}

function EditDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const task = useQuery(taskQuery(id));
  if (task.data !== undefined) return <EditTaskForm task={task.data} onClose={onClose} />;
  return (
    <FormDrawer opened title={t('tasks.page')} onClose={onClose}>
      {task.isError ? <ProblemBanner error={task.error} onRetry={task.refetch} /> : <RecordSkeleton />}
    </FormDrawer>
  );
}

function NewDrawer({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const timeZone = useTimeZone();
  const { search } = useTasksPage();
  const { day } = search;
  const about = {
    customer: useNamed('customers', search.customer),
    opportunity: useNamed('opportunities', search.opportunity),
    ticket: useNamed('tickets', search.ticket),
  };
  // Begins with what it is about, so it waits for the names.
  if (subjects.some(([name]) => search[name] !== undefined && about[name] === undefined)) return null;
  const startsAt = day === undefined ? '' : fromWallTime(`${day} 09:00:00`, timeZone);
  const start = {
    kind: search.new ?? ('TASK' as const),
    assignee: { id: me.id, name: me.name },
    ...(about.customer && { customer: about.customer }),
    ...(about.opportunity && { opportunity: about.opportunity }),
    ...(about.ticket && { ticket: about.ticket }),
    ...(day === undefined
      ? {}
      : { dueOn: day, startsAt, endsAt: movedStart({ startsAt: '', endsAt: '' }, startsAt) }),
  };
  return <NewTaskForm start={start} onClose={onClose} />;
}

function useNamed(kind: string, id: string | undefined): Reference | undefined {
  return useReferenceNames(kind, id === undefined ? [] : [id]).find((each) => each.id === id);
}
