import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { namesPatch } from '@/shared/lib/names';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createQueue, deleteQueue, editQueue, type NewQueue, type Queue, queueKeys } from './api';

export function useQueueActions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  /** The inbox shows queues too. */
  const refresh = () =>
    Promise.all([queueKeys.all, ['tickets']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const attempt = async (work: () => Promise<unknown>, message = problemText) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(message(error));
    }
    await refresh();
  };
  const inUse = (queue: Queue) => (error: unknown) =>
    isProblem(error, 409)
      ? { title: t('queues.inUse', { name: queue.name }), detail: t('queues.inUseText') }
      : problemText(error);
  return {
    /** Both throw, so that the form can show what is wrong. */
    create: async (body: NewQueue) => {
      const made = await createQueue(body);
      await refresh();
      notifyUndo({
        message: t('records.changed', { name: made.name }),
        undo: () => attempt(() => deleteQueue(made), inUse(made)),
      });
    },
    edit: async (queue: Queue, { names }: NewQueue) => {
      const saved = await editQueue(queue, { names: namesPatch(queue.names, names) });
      await refresh();
      notifyUndo({
        message: t('records.changed', { name: saved.name }),
        undo: () => attempt(() => editQueue(saved, { names: namesPatch(saved.names, queue.names) })),
      });
    },
    /** The service takes only one that no ticket is in, so that nothing is lost but the name, which undo makes anew. */
    remove: (queue: Queue) =>
      attempt(async () => {
        await deleteQueue(queue);
        notifyUndo({
          message: t('queues.deleted', { name: queue.name }),
          undo: () => attempt(() => createQueue({ names: queue.names })),
        });
      }, inUse(queue)),
  };
}
