import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { conflictsOf, undoChange } from './api';
import { askAboutConflicts, sayNothingGoesBack } from './ask-about-conflicts';
import { type ChangeOfRecord, nothingIsLeft } from './taken-back';

/** Takes a change back. Where something was changed again since, it asks whether the rest, if any, should go back. */
export function useUndoChange(): (of: ChangeOfRecord) => Promise<void> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();

  const undo = async (
    of: ChangeOfRecord,
    id: string,
    onConflict: 'REFUSE' | 'SKIP' = 'REFUSE',
  ): Promise<void> => {
    try {
      const undone = await undoChange(id, onConflict);
      notifyUndo({ message: t('history.undone'), undo: () => undo(of, undone.change) });
      // A change may have touched other records, too.
      await queryClient.invalidateQueries();
    } catch (error) {
      const conflicts = conflictsOf(error);
      if (conflicts === undefined) return notifyProblem(problemText(error));
      if (nothingIsLeft(of, conflicts)) return sayNothingGoesBack(conflicts);
      askAboutConflicts(conflicts, () => undo(of, id, 'SKIP'));
    }
  };
  return (of) => undo(of, of.change.id);
}
