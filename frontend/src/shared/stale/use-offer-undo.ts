import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { without } from './compare';
import { type MergedSave, type MergingSave, saveMerging } from './save-merging';

export type Undoable<Whole, Patch extends object> = {
  /** Says what was saved. */
  message: string;
  save: MergingSave<Whole, Patch>;
  merged: MergedSave<Whole, Patch>;
  onUndone: (restored: Whole) => unknown;
};

/**
 * Says in the toast what a form has saved and offers the way back: the values from before, laid onto the version the form
 * made. What others have made of them since is asked about as with any other change.
 */
export function useOfferUndo() {
  const problemText = useProblemText();
  return <Whole extends object, Patch extends object>({
    message,
    save,
    merged: { saved, onto, patch },
    onUndone,
  }: Undoable<Whole, Patch>): void => {
    const before = save.inputOf(onto, patch);
    const others = Object.keys(before).filter((name) => !(name in patch));
    const back = { ...save, seen: saved, patch: without(before, others), shown: onto };
    const undo = async () => {
      try {
        const undone = await saveMerging(back);
        await onUndone(undone.saved);
      } catch (error) {
        notifyProblem(problemText(error));
      }
    };
    notifyUndo({ message, undo });
  };
}
