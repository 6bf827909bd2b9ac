import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/shared/references/reference-sources';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { accessKeys, type Share, type SharedRecord, type ShareLevel, share, shareList, unshare } from './api';

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
  /** Whether the service has taken it. Undone, it is as it was: shared at the level it was, or not at all. */
  const give = async (holder: Reference, level: ShareLevel): Promise<boolean> => {
    let given = false;
    await attempt(async () => {
      const shares = await queryClient.fetchQuery({ ...shareList(record), staleTime: 0 });
      const held = shares.find((each) => holderOf(each)?.id === holder.id);
      const made = await share(record, holder.id, level);
      given = true;
      notifyUndo({
        message: t('access.done', { name: holder.name }),
        undo: () =>
          attempt(() =>
            held === undefined ? unshare(record, holder.id, made) : share(record, holder.id, held.level),
          ),
      });
    });
    return given;
  };
  return {
    give,
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
