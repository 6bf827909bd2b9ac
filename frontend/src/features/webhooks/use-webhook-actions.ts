import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import * as service from './api';

/** What one can do with a webhook besides editing it; each says what came of it. */
export function useWebhookActions(webhook: service.Webhook) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { id, name } = webhook;
  const attempt = async <T>(work: () => Promise<T>, then: (result: T) => void = () => undefined) => {
    try {
      then(await work());
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: service.webhookKeys.all });
  };
  const turn = (now: service.Webhook, active: boolean): Promise<void> =>
    attempt(
      () => service.editWebhook(now, { active }),
      (saved) =>
        notifyUndo({
          message: t(active ? 'webhooks.switchedOn' : 'webhooks.switchedOff', { name }),
          undo: () => turn(saved, !active),
        }),
    );
  return {
    test: () =>
      attempt(
        () => service.testWebhook(id),
        () => notifyDone(t('webhooks.tested')),
      ),
    turn: () => turn(webhook, webhook.state !== 'ACTIVE'),
    remove: (gone: () => void) => attempt(() => service.deleteWebhook(webhook), gone),
    renew: (made: (secret: string) => void) =>
      attempt(
        () => service.newSecret(id),
        ({ secret }) => secret !== undefined && made(secret),
      ),
    resend: (deliveryId: string) => attempt(() => service.resendDelivery(id, deliveryId)),
    resendParked: () =>
      attempt(
        () => service.resendParked(id),
        ({ count }) => notifyDone(t('webhooks.resent', { count })),
      ),
  };
}
