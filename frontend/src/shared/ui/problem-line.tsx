import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problem-text';

export type ProblemLineProps = { error: unknown; onRetry: () => unknown };

/** What went wrong with one small part of a page, and the way to try it again; the rest of the page stands. */
export function ProblemLine({ error, onRetry }: ProblemLineProps) {
  const { t } = useTranslation();
  const { title } = useProblemText()(error);
  return (
    <Group gap={6} role="alert" py={2}>
      <IconAlertTriangle size={16} color="var(--mantine-color-error)" aria-hidden />
      <Text size="sm">{title}</Text>
      <Button size="compact-xs" variant="subtle" onClick={() => void onRetry()}>
        {t('actions.retry')}
      </Button>
    </Group>
  );
}
