import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import * as service from './api';

/** What one can do with a provider besides editing it; each says what came of it. */
export function useProviderActions(provider: service.IdentityProvider) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { id, name } = provider;
  const attempt = async <T>(work: () => Promise<T>, then: (result: T) => void = () => undefined) => {
    try {
      then(await work());
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: service.providerKeys.all });
  };
  const turn = (now: service.IdentityProvider, active: boolean): Promise<void> =>
    attempt(
      () => service.editProvider(now, { active }),
      (saved) =>
        notifyUndo({
          message: t(active ? 'identityProviders.switchedOn' : 'identityProviders.switchedOff', { name }),
          undo: () => turn(saved, !active),
        }),
    );
  return {
    turn: () => turn(provider, !provider.active),
    remove: () => attempt(() => service.deleteProvider(provider)),
    check: (then: (outcome: service.ProviderCheck) => void) => attempt(() => service.checkProvider(id), then),
  };
}
