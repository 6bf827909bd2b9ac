import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Webhook } from './api';

const colors = { ACTIVE: 'green', PAUSED: 'gray', FAILED: 'red' };

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const failing = webhook.state === 'ACTIVE' && webhook.failingSince !== undefined;
  return (
    <Badge variant="light" color={failing ? 'orange' : colors[webhook.state]} tt="none">
      {t(failing ? 'webhooks.states.FAILING' : `webhooks.states.${webhook.state}`)}
    </Badge>
  );
}
