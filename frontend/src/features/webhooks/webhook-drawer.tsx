import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { type Webhook, webhookKeys } from './api';
import { MadeSecret } from './made-secret';
import { WebhookForm } from './webhook-form';

export type WebhookDrawerProps = {
  /** Absent for a new one. */
  webhook?: Webhook;
  onClose: () => void;
};

/** The form, and for a new one then the secret, which nobody can show again. */
export function WebhookDrawer({ webhook, onClose }: WebhookDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [dirty, setDirty] = useState(false);
  const [secret, setSecret] = useState<string>();
  const saved = (made: Webhook) => {
    setDirty(false);
    void queryClient.invalidateQueries({ queryKey: webhookKeys.all });
    if (made.secret === undefined) onClose();
    else setSecret(made.secret);
  };
  const title = webhook?.name ?? t('webhooks.new');
  return (
    <FormDrawer opened title={title} dirty={dirty} once={secret !== undefined} onClose={onClose}>
      {secret === undefined ? (
        <WebhookForm webhook={webhook} onDirty={() => setDirty(true)} onCancel={onClose} onSaved={saved} />
      ) : (
        <MadeSecret secret={secret} text={t('webhooks.onceText')} onClose={onClose} />
      )}
    </FormDrawer>
  );
}
