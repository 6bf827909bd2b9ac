import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/shared/references/reference-sources';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { accessKeys, type Share, type SharedRecord, type ShareLevel, share, unshare } from './api';

/** With whom a share is. */
export function holderOf({ member, team }: Share): Reference | undefined {
  return member ?? team;
}

export function useSharing(record: SharedRecord) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: accessKeys.of(record) });
  };
  return {
    share: (holder: Reference, level: ShareLevel) =>
      attempt(async () => {
        const made = await share(record, holder.id, level);
        notifyUndo({
          message: t('access.done', { name: holder.name }),
          undo: () => attempt(() => unshare(record, holder.id, made)),
        });
      }),
    change: (holder: Reference, level: ShareLevel) => attempt(() => share(record, holder.id, level)),
    unshare: (holder: Reference, held: Share) =>
      attempt(async () => {
        await unshare(record, holder.id, held);
        notifyUndo({
          message: t('access.ended', { name: holder.name }),
          undo: () => attempt(() => share(record, holder.id, held.level)),
        });
      }),
  };
}
