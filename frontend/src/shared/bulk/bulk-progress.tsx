import { Button, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '@/shared/jobs/api';
import { jobPercent } from '@/shared/jobs/job-percent';
import { useFormats } from '@/shared/lib/use-formats';

export function BulkProgress({ job, onStop }: { job: Job; onStop: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = t('bulk.progress', {
    done: formats.number(job.progress),
    total: formats.number(job.total ?? 0),
  });
  return (
    <Stack gap={6}>
      <Progress value={jobPercent(job) ?? 0} aria-label={words} />
      <Text size="sm">{words}</Text>
      <Button size="compact-sm" variant="default" onClick={onStop} disabled={!job.can.includes('cancel')}>
        {t('bulk.stop')}
      </Button>
    </Stack>
  );
}
