import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ApiProblem, isRecord } from '@/shared/api/problem';

export type StaleBannerProps = {
  problem: ApiProblem;
  ways: { reload: () => unknown; keepMine: () => unknown };
};

/** Somebody else was faster: shows theirs, or sends one's own once more. Nothing typed is lost until one chooses. */
export function StaleBanner({ problem, ways }: StaleBannerProps) {
  const { t } = useTranslation();
  const { changedBy } = problem.body;
  const name = isRecord(changedBy) && typeof changedBy.name === 'string' ? changedBy.name : undefined;
  return (
    <Alert color="orange" icon={<IconUsers size={20} />} title={t('errors.stale')} role="alert">
      <Stack gap="xs" align="flex-start">
        {name !== undefined && <Text size="md">{name}</Text>}
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={() => void ways.reload()}>
            {t('actions.reload')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void ways.keepMine()}>
            {t('records.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
