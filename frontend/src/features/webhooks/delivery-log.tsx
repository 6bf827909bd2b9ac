import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { deliveriesOf, type Webhook } from './api';
import { DeliveryEntry } from './delivery-entry';
import { useWebhookActions } from './use-webhook-actions';

export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const log = useInfiniteQuery(deliveriesOf(webhook.id));
  const { resend, resendParked } = useWebhookActions(webhook);
  const deliveries = itemsOf(log.data);
  const parked = deliveries.some((each) => each.state === 'PARKED');
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t('webhooks.log')}
        </Title>
        {parked && webhook.can.includes('resend') && (
          <Button size="compact-sm" variant="default" onClick={() => void resendParked()}>
            {t('webhooks.resendParked')}
          </Button>
        )}
      </Group>
      {log.isPending && <RowsSkeleton rows={3} height={48} />}
      {log.error !== null && <ProblemBanner error={log.error} onRetry={log.refetch} />}
      {log.isSuccess && deliveries.length === 0 && <Text c="dimmed">{t('webhooks.logEmpty')}</Text>}
      {deliveries.map((delivery) => (
        <DeliveryEntry
          key={delivery.id}
          webhookId={webhook.id}
          delivery={delivery}
          onResend={() => resend(delivery.id)}
        />
      ))}
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('webhooks.more')}
        </Button>
      )}
    </Stack>
  );
}
