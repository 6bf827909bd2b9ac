import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyDone, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  deactivateMember,
  inviteMember,
  type Member,
  memberKeys,
  reactivateMember,
  resetSecondFactor,
} from './api';

export function useMemberActions({ id, name }: Pick<Member, 'id' | 'name'>) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (work: () => Promise<unknown>, then?: () => void) => {
    try {
      await work();
      then?.();
    } catch (error) {
      notifyProblem(problemText(error));
    } finally {
      await queryClient.invalidateQueries({ queryKey: memberKeys.all });
    }
  };
  const deactivate = (): Promise<void> =>
    attempt(
      () => deactivateMember(id),
      () => notifyUndo({ message: t('members.deactivated', { name }), undo: reactivate }),
    );
  const reactivate = (): Promise<void> =>
    attempt(
      () => reactivateMember(id),
      () => notifyUndo({ message: t('members.reactivated', { name }), undo: deactivate }),
    );
  const invite = () =>
    attempt(
      () => inviteMember(id),
      () => notifyDone(t('members.invited', { name })),
    );
  const resetFactor = () =>
    confirmIrreversible({
      title: t('members.resetFactor'),
      text: t('members.resetFactorText', { name }),
      action: t('members.resetFactor'),
      run: () =>
        attempt(
          () => resetSecondFactor(id),
          () => notifyDone(t('members.factorReset', { name })),
        ),
    });
  return { deactivate, reactivate, invite, resetFactor };
}
