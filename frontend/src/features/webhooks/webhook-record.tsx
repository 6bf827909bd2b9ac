import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { Modal } from '@/shared/ui/modal';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { type Webhook, webhookOf } from './api';
import { DeliveryLog } from './delivery-log';
import { MadeSecret } from './made-secret';
import { useEventWords } from './use-event-words';
import { useWebhookActions } from './use-webhook-actions';
import { WebhookDrawer } from './webhook-drawer';
import { WebhookState } from './webhook-state';

export type WebhookRecordProps = { id: string; onGone: () => void };

export function WebhookRecord({ id, onGone }: WebhookRecordProps) {
  const { data, error, refetch } = useQuery(webhookOf(id));
  if (data !== undefined) return <Loaded webhook={data} onGone={onGone} />;
  return error === null ? <RecordSkeleton /> : <ProblemBanner error={error} onRetry={refetch} />;
}

function Loaded({ webhook, onGone }: { webhook: Webhook; onGone: () => void }) {
  const { t } = useTranslation();
  const words = useEventWords();
  return (
    <Stack p="md">
      <Group justify="space-between" pe={32}>
        <Title order={2}>{webhook.name}</Title>
        <WebhookState webhook={webhook} />
      </Group>
      <Stack gap={2}>
        <Text style={{ overflowWrap: 'anywhere' }}>{webhook.url}</Text>
        <Text c="dimmed">{t('webhooks.sees', { name: webhook.member.name })}</Text>
        <Text c="dimmed">{webhook.events.map(words).join(' · ')}</Text>
        {webhook.filter !== undefined && <Text c="dimmed">{webhook.filter}</Text>}
      </Stack>
      {webhook.state === 'FAILED' && <Text c="red">{t('webhooks.failedText')}</Text>}
      <Actions webhook={webhook} onGone={onGone} />
      <DeliveryLog webhook={webhook} />
    </Stack>
  );
}

function Actions({ webhook, onGone }: { webhook: Webhook; onGone: () => void }) {
  const { t } = useTranslation();
  const actions = useWebhookActions(webhook);
  const [editing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const may = (verb: string) => webhook.can.includes(verb);
  const remove = () =>
    confirmIrreversible({
      title: t('webhooks.deleteOf', { name: webhook.name }),
      text: t('webhooks.deleteText'),
      action: t('actions.delete'),
      run: () => actions.remove(onGone),
    });
  return (
    <Group gap="xs">
      {may('test') && webhook.state === 'ACTIVE' && (
        <Button size="xs" onClick={() => void actions.test()}>
          {t('webhooks.sendTest')}
        </Button>
      )}
      {may('edit') && (
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {t('webhooks.edit')}
        </Button>
      )}
      {may('switch') && (
        <Button size="xs" variant="default" onClick={() => void actions.turn()}>
          {t(webhook.state === 'ACTIVE' ? 'webhooks.switchOff' : 'webhooks.switchOn')}
        </Button>
      )}
      {may('rotate') && (
        <Button size="xs" variant="default" onClick={() => void actions.renew(setSecret)}>
          {t('webhooks.newSecret')}
        </Button>
      )}
      {may('delete') && (
        <Anchor component="button" type="button" size="sm" onClick={remove}>
          {t('actions.delete')}
        </Anchor>
      )}
      <HistoryButton resource="webhooks" id={webhook.id} name={webhook.name} />
      {editing && <WebhookDrawer webhook={webhook} onClose={() => setEditing(false)} />}
      <Modal
        opened={secret !== undefined}
        onClose={() => setSecret(undefined)}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title={t('webhooks.newSecret')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <MadeSecret
          secret={secret ?? ''}
          text={t('webhooks.renewedText')}
          onClose={() => setSecret(undefined)}
        />
      </Modal>
    </Group>
  );
}
