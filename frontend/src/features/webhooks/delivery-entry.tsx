import { Badge, Button, Code, Collapse, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Delivery } from './api';
import { useEventWords } from './use-event-words';

const colors = { PENDING: 'blue', DELIVERED: 'green', PARKED: 'red' };

export type DeliveryEntryProps = { delivery: Delivery; onResend: () => unknown };

export function DeliveryEntry({ delivery, onResend }: DeliveryEntryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useEventWords();
  const [open, { toggle }] = useDisclosure(false);
  const { state, status, failure, answer, attempts } = delivery;
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
          {status !== undefined && <Text size="sm">{t('webhooks.answer', { status })}</Text>}
          {failure !== undefined && <Text size="sm">{t(`webhooks.failures.${failure}`)}</Text>}
          {answer !== undefined && answer !== '' && <Code block>{answer}</Code>}
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
