import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, isRecord } from '@/shared/api/problem';
import { shownAs } from '@/shared/stale/compare';
import { saveMerging } from '@/shared/stale/save-merging';
import { notifyChoice, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';

type Versioned = { id: string; version: number };

export type RecordEditInput<Whole extends Versioned, Patch> = {
  /** As the API calls it: for the names of its fields. */
  resource: string;
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
 * Changes one record field by field: shown at once, rolled back when refused, undone by one press. The function made by a
 * render changes the record as that render showed it: kept while a field is open, it knows what one saw while typing.
 * Edits of a record follow each other, so that the second one knows the version the first one made. When somebody else
 * was faster both versions are brought together; any other refusal is thrown for the field to say.
 */
export function useRecordEdit<Whole extends Versioned, Patch extends object>(
  input: RecordEditInput<Whole, Patch>,
) {
  const { resource, queryKey, send, inverse, onSaved } = input;
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const current = () => queryClient.getQueryData<Whole>(queryKey);
  const rendered = current();
  // From a version to the one that an edit of one's own made of it.
  const followed = useRef(new Map<string, number>());
  const latest = (id: string, version: number): number => {
    const next = followed.current.get(`${id}/${version}`);
    return next === undefined ? version : latest(id, next);
  };
  const { mutateAsync } = useMutation({
    scope: { id: queryKey.join('/') },
    mutationFn: ({ patch, shown, seen: before }: Saving<Whole, Patch>) => {
      const seen = { ...before, version: latest(before.id, before.version) };
      const newest = async () => {
        // Without the newer version the same one would be sent, and refused, without end.
        await queryClient.refetchQueries({ queryKey, exact: true }, { throwOnError: true });
        return current();
      };
      return saveMerging({ resource, seen, patch, shown, send, inputOf: inverse, newest });
    },
  });

  const save = async (patch: Patch, shown: Partial<Whole> = {}, seen: Whole | undefined = current()) => {
    const before = current();
    if (before === undefined || seen === undefined) return undefined;
    await queryClient.cancelQueries({ queryKey, exact: true });
    queryClient.setQueryData<Whole>(queryKey, { ...before, ...shown });
    try {
      const merged = await mutateAsync({ patch, shown, seen });
      const { saved, onto } = merged;
      if (saved.version !== onto.version) followed.current.set(`${saved.id}/${onto.version}`, saved.version);
      queryClient.setQueryData(queryKey, saved);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [, part, id] }) => part === 'history' && id === saved.id,
      });
      void onSaved?.(saved);
      return merged;
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

  const change = async (
    { patch, shown, message }: RecordEdit<Whole, Patch>,
    seen: Whole | undefined,
  ): Promise<void> => {
    try {
      const merged = await save(patch, shown, seen);
      if (merged === undefined || Object.keys(merged.patch).length === 0) return;
      const back = inverse(merged.onto, merged.patch);
      const asBefore = pick(merged.onto, Object.keys(merged.patch).map(shownAs));
      // What another one has made of it since is asked about, not overwritten.
      const undo = (onto: Whole | undefined): Promise<unknown> =>
        save(back, asBefore, onto).catch((error: unknown) => say(error, () => undo(current())));
      notifyUndo({ message, undo: () => undo(merged.saved) });
    } catch (error) {
      if (!isProblem(error, 412)) throw error;
      const again = { patch, message, ...(shown === undefined ? {} : { shown }) };
      // One was told of the newer version, and wants one's own value on top of it.
      const keepMine = () => change(again, current());
      say(error, () => keepMine().catch((refusal: unknown) => say(refusal, () => void keepMine())));
    }
  };
  return (edit: RecordEdit<Whole, Patch>) => change(edit, rendered);
}

/** What it has not is picked, too: as nothing. */
function pick<Whole extends object>(whole: Whole, names: readonly string[]): Partial<Whole> {
  const picked: Partial<Whole> = {};
  for (const name of names) Reflect.set(picked, name, Reflect.get(whole, name));
  return picked;
}

type Saving<Whole, Patch> = { patch: Patch; shown: Partial<Whole>; seen: Whole };
