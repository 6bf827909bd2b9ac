import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { useProblemText } from './problem-text';

export type ProblemBannerProps = { error: unknown; onRetry?: () => unknown };

/** What happened, what to do, and the number to quote when asking for help. */
export function ProblemBanner({ error, onRetry }: ProblemBannerProps) {
  const { t } = useTranslation();
  const { title, detail } = useProblemText()(error);
  const requestId = isProblem(error) ? error.requestId : undefined;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        {detail !== undefined && <Text size="md">{detail}</Text>}
        <Group gap="sm">
          {onRetry !== undefined && (
            <Button size="xs" variant="default" onClick={() => void onRetry()}>
              {t('actions.retry')}
            </Button>
          )}
          {requestId !== undefined && (
            <Text size="xs" c="dimmed">
              {t('errors.requestNumber', { number: requestId })}
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
