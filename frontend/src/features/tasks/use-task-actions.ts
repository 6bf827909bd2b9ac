import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { archiveTask, completeTask, reopenTask, restoreTask, type Task, taskKeys } from './api';

type Change = (task: Task) => Task | undefined;

/** Done, not done and archived: shown at once, taken back when refused, undone by one press. */
export function useTaskActions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();

  const showNow = async (id: string, change: Change) => {
    await queryClient.cancelQueries({ queryKey: taskKeys.all });
    const before = queryClient.getQueriesData({ queryKey: taskKeys.all });
    queryClient.setQueriesData<unknown>({ queryKey: taskKeys.all }, (data: unknown) =>
      Array.isArray(data) ? changed(data, id, change) : data,
    );
    return () => {
      for (const [key, data] of before) queryClient.setQueryData(key, data);
    };
  };
  const send = async (id: string, change: Change, request: (id: string) => Promise<Task>) => {
    const rollBack = await showNow(id, change);
    try {
      await request(id);
      return true;
    } catch (error) {
      rollBack();
      notifyProblem(problemText(error));
      return false;
    } finally {
      void queryClient.invalidateQueries({ queryKey: taskKeys.all });
    }
  };
  const done: Change = (task) => ({ ...task, status: 'DONE' });
  const open: Change = (task) => ({ ...task, status: 'OPEN' });
  const gone: Change = () => undefined;

  return {
    complete: async ({ id, title }: Task) => {
      if (!(await send(id, done, completeTask))) return;
      notifyUndo({ message: t('tasks.completed', { title }), undo: () => send(id, open, reopenTask) });
    },
    reopen: async ({ id, title }: Task) => {
      if (!(await send(id, open, reopenTask))) return;
      notifyUndo({ message: t('tasks.reopened', { title }), undo: () => send(id, done, completeTask) });
    },
    archive: async ({ id, title }: Task) => {
      if (!(await send(id, gone, archiveTask))) return;
      notifyUndo({ message: t('tasks.archived', { title }), undo: () => send(id, open, restoreTask) });
    },
    restore: async ({ id, title }: Task) => {
      if (!(await send(id, gone, restoreTask))) return;
      notifyUndo({ message: t('tasks.restored', { title }), undo: () => send(id, gone, archiveTask) });
    },
  };
}

function changed(tasks: Task[], id: string, change: Change): Task[] {
  return tasks.flatMap((task) => (task.id === id ? (change(task) ?? []) : [task]));
}
