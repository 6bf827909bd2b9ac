import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { conflictsOf, undoChange } from './api';
import { askAboutConflicts } from './ask-about-conflicts';

/** Takes a change back. Where something was changed again since, it asks whether the rest should go back. */
export function useUndoChange(): (changeId: string) => Promise<void> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();

  const undo = async (changeId: string, onConflict: 'REFUSE' | 'SKIP' = 'REFUSE'): Promise<void> => {
    try {
      const undone = await undoChange(changeId, onConflict);
      notifyUndo({ message: t('history.undone'), undo: () => undo(undone.change) });
      // A change may have touched other records, too.
      await queryClient.invalidateQueries();
    } catch (error) {
      const conflicts = conflictsOf(error);
      if (conflicts === undefined) return notifyProblem(problemText(error));
      askAboutConflicts(conflicts, () => undo(changeId, 'SKIP'));
    }
  };
  return (changeId) => undo(changeId);
}
