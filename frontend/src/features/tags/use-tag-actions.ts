import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createTag, deleteTag, editTag, type NewTag, type Tag, tagKeys } from './api';

export function useTagActions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  /** Tags show on customers, so those are read again too. */
  const refresh = () =>
    Promise.all(
      [tagKeys.all, tagKeys.picked, ['customers']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await refresh();
  };
  return {
    /** Both throw, so that the form can show what is wrong. */
    create: async (body: NewTag) => {
      const made = await createTag(body);
      await refresh();
      notifyUndo({
        message: t('records.changed', { name: made.name }),
        undo: () => attempt(() => deleteTag(made)),
      });
    },
    edit: async (tag: Tag, body: NewTag) => {
      const saved = await editTag(tag, body);
      await refresh();
      const { name, color } = tag;
      notifyUndo({
        message: t('records.changed', { name: saved.name }),
        undo: () => attempt(() => editTag(saved, { name, color })),
      });
    },
    remove: (tag: Tag) => attempt(() => deleteTag(tag)),
  };
}
