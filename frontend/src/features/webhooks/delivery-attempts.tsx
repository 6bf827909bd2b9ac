import { Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Attempt, attemptsOf, type Delivery } from './api';

export type DeliveryAttemptsProps = { webhookId: string; delivery: Delivery };

/** What was sent each time beside the body, and what was answered. */
export function DeliveryAttempts({ webhookId, delivery }: DeliveryAttemptsProps) {
  const { t } = useTranslation();
  const attempts = useQuery(attemptsOf(webhookId, delivery));
  if (attempts.isPending) return <RowsSkeleton rows={2} height={32} />;
  if (attempts.isError) return <ProblemBanner error={attempts.error} onRetry={attempts.refetch} />;
  return (
    <Stack
      gap="sm"
      component="ol"
      aria-label={t('webhooks.triedLast')}
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
    >
      {attempts.data.map((attempt) => (
        <li key={attempt.at}>
          <AttemptEntry attempt={attempt} />
        </li>
      ))}
    </Stack>
  );
}

function AttemptEntry({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { status, failure, answer } = attempt;
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {status !== undefined && t('webhooks.answer', { status })}
          {failure !== undefined && t(`webhooks.failures.${failure}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {formats.dateTime(attempt.at)} ·{' '}
          {t('webhooks.took', { seconds: formats.number(attempt.durationMs / 1000) })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('webhooks.sentTo')} {attempt.url}
      </Text>
      <Headers title={t('webhooks.sentHeaders')} headers={attempt.requestHeaders} />
      <Headers title={t('webhooks.answerHeaders')} headers={attempt.answerHeaders} />
      {answer !== undefined && answer !== '' && <Code block>{answer}</Code>}
    </Stack>
  );
}

function Headers({ title, headers }: { title: string; headers: Record<string, string> }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (lines.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="xs">
        {title}
      </Text>
      <Code block>{lines.join('\n')}</Code>
    </details>
  );
}
