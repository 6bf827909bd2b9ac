import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { secondFactorQuery, securityKeys } from './api';
import type { SecondFactorTask } from './second-factor-drawer';

const SecondFactorDrawer = onDemand(() =>
  import('./second-factor-drawer').then((module) => module.SecondFactorDrawer),
);

export function SecondFactorSection() {
  const { t } = useTranslation();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [task, setTask] = useState<SecondFactorTask>();
  return (
    <Section title={t('security.secondFactor')} text={t('security.secondFactorText')}>
      {data === undefined &&
        (error === null ? <RowsSkeleton rows={1} /> : <ProblemBanner error={error} onRetry={refetch} />)}
      {data?.enabled === false && (
        <div>
          <Button onClick={() => setTask('enrol')}>{t('security.setUp')}</Button>
        </div>
      )}
      {data?.enabled === true && (
        <>
          <Group gap="xs">
            <Badge variant="light" color="green" tt="none">
              {t('security.on')}
            </Badge>
            <Text size="sm" c="dimmed">
              {data.since !== undefined && t('security.since', { date: formats.date(data.since) })}
              {' · '}
              {t('security.codesLeft', { count: data.recoveryCodesLeft })}
            </Text>
          </Group>
          <Group gap="xs">
            <Button variant="default" onClick={() => setTask('renew')}>
              {t('security.renew')}
            </Button>
            <Button variant="default" onClick={() => setTask('disable')}>
              {t('security.disable')}
            </Button>
          </Group>
        </>
      )}
      {task !== undefined && (
        <SecondFactorDrawer
          task={task}
          onChanged={() => void queryClient.invalidateQueries({ queryKey: securityKeys.secondFactor })}
          onClose={() => setTask(undefined)}
        />
      )}
    </Section>
  );
}
