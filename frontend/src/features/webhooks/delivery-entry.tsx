import { Badge, Button, Code, Collapse, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Delivery } from './api';
import { DeliveryAttempts } from './delivery-attempts';
import { useEventWords } from './use-event-words';

const colors = { PENDING: 'blue', DELIVERED: 'green', PARKED: 'red' };

export type DeliveryEntryProps = { webhookId: string; delivery: Delivery; onResend: () => unknown };

export function DeliveryEntry({ webhookId, delivery, onResend }: DeliveryEntryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useEventWords();
  const [open, { toggle }] = useDisclosure(false);
  const { state, attempts } = delivery;
  return (
    <Paper withBorder p="xs">
      <UnstyledButton w="100%" onClick={toggle} aria-expanded={open}>
        <Group justify="space-between" wrap="nowrap">
          <Stack gap={0}>
            <Text size="sm">{words(delivery.type)}</Text>
            <Text size="xs" c="dimmed">
              {formats.dateTime(delivery.createdAt)}
            </Text>
          </Stack>
          <Badge variant="light" color={colors[state]} tt="none">
            {t(`values.webhook-deliveries.state.${state}`)}
          </Badge>
        </Group>
      </UnstyledButton>
      <Collapse expanded={open}>
        <Stack gap="xs" mt="xs">
          <Text size="sm">
            {t('webhooks.attempts', { count: attempts })}
            {delivery.nextAttemptAt !== undefined &&
              ` · ${t('webhooks.next', { when: formats.dateTime(delivery.nextAttemptAt) })}`}
          </Text>
          <Code block>{delivery.body}</Code>
          {open && attempts > 0 && <DeliveryAttempts webhookId={webhookId} delivery={delivery} />}
          {delivery.can.includes('resend') && (
            <Group>
              <Button size="compact-sm" variant="default" onClick={() => void onResend()}>
                {t('webhooks.resend')}
              </Button>
            </Group>
          )}
        </Stack>
      </Collapse>
    </Paper>
  );
}
