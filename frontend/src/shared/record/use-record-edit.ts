import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem, isRecord } from '@/shared/api/problem';
import { notifyChoice, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';

type Versioned = { id: string; version: number };

export type RecordEditInput<Whole extends Versioned, Patch> = {
  /** Where the record stands in the cache. */
  queryKey: QueryKey;
  send: (current: Whole, patch: Patch) => Promise<Whole>;
  /** The patch that brings back what the given one changes. */
  inverse: (before: Whole, patch: Patch) => Patch;
  onSaved?: (saved: Whole) => unknown;
};

export type RecordEdit<Whole, Patch> = {
  patch: Patch;
  /** What the page shows until the service has answered. */
  shown?: Partial<Whole>;
  /** Says the change in the toast that offers to undo it. */
  message: string;
};

/**
 * Changes one record field by field: shown at once, rolled back when refused, undone by one press. Edits of a record
 * follow each other, so that the second one knows the version the first one made. When somebody else was faster their
 * version is shown and one's own can be kept; any other refusal is thrown for the field to say.
 */
export function useRecordEdit<Whole extends Versioned, Patch>(input: RecordEditInput<Whole, Patch>) {
  const { queryKey, send, inverse, onSaved } = input;
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const current = () => queryClient.getQueryData<Whole>(queryKey);
  const { mutateAsync } = useMutation({
    scope: { id: queryKey.join('/') },
    mutationFn: async (patch: Patch) => {
      const record = current();
      if (record === undefined) throw new Error('The record is not loaded');
      return send(record, patch);
    },
  });

  const save = async (patch: Patch, shown: Partial<Whole> = {}) => {
    const before = current();
    if (before === undefined) return;
    await queryClient.cancelQueries({ queryKey, exact: true });
    queryClient.setQueryData<Whole>(queryKey, { ...before, ...shown });
    try {
      const saved = await mutateAsync(patch);
      queryClient.setQueryData(queryKey, saved);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [, part, id] }) => part === 'history' && id === saved.id,
      });
      void onSaved?.(saved);
    } catch (error) {
      queryClient.setQueryData(queryKey, before);
      await queryClient.refetchQueries({ queryKey, exact: true });
      throw error;
    }
  };

  const say = (error: unknown, again: () => void) => {
    if (!isProblem(error, 412)) return notifyProblem(problemText(error));
    const { changedBy } = error.body;
    const name = isRecord(changedBy) && typeof changedBy.name === 'string' ? changedBy.name : undefined;
    notifyChoice({
      message: name === undefined ? t('records.stale') : t('records.staleBy', { name }),
      action: t('records.keepMine'),
      run: again,
    });
  };

  const edit = async ({ patch, shown, message }: RecordEdit<Whole, Patch>): Promise<void> => {
    const before = current();
    if (before === undefined) return;
    const back = inverse(before, patch);
    const undo = () => save(back).catch((error: unknown) => say(error, undo));
    try {
      await save(patch, shown);
      notifyUndo({ message, undo });
    } catch (error) {
      if (!isProblem(error, 412)) throw error;
      const again = { patch, message, ...(shown === undefined ? {} : { shown }) };
      say(error, () => edit(again).catch((refusal: unknown) => say(refusal, () => void edit(again))));
    }
  };
  return edit;
}
