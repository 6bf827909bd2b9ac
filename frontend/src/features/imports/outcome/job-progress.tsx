import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinished, jobOf } from '@/shared/jobs/api';
import { jobPercent } from '@/shared/jobs/job-percent';
import { useFormats } from '@/shared/lib/use-formats';
import { importKeys } from '../api';

export type JobProgressProps = { importId: string; jobId: string; label: string; onCancel: () => void };

/** How far the work is. It goes on without anybody watching; whoever comes back sees where it stands. */
export function JobProgress({ importId, jobId, label, onCancel }: JobProgressProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const { data: job, error } = useQuery(jobOf(jobId));
  const finished = job !== undefined && isFinished(job);
  useEffect(() => {
    if (!finished) return;
    void client.invalidateQueries({ queryKey: importKeys.one(importId), exact: true });
    void client.invalidateQueries({ queryKey: importKeys.list });
  }, [client, importId, finished]);
  const percent = job === undefined ? undefined : jobPercent(job);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={500}>{label}</Text>
        <Text c="dimmed">{percent === undefined ? t('imports.job.queued') : formats.percent(percent)}</Text>
      </Group>
      <Progress
        value={percent ?? 100}
        animated={percent === undefined}
        striped={percent === undefined}
        size="lg"
        aria-label={label}
      />
      <Text c="dimmed">{t('imports.job.leave')}</Text>
      {error !== null && (
        <Alert color="orange" role="status">
          {t('imports.job.unreachable')}
        </Alert>
      )}
      <Group>
        <Button variant="default" onClick={onCancel} disabled={finished}>
          {t('actions.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
