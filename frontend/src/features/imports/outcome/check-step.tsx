import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconInfoCircle, IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobOf } from '@/shared/jobs/api';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { isInHand } from '../api';
import { StepFooter } from '../step-footer';
import { StepHeading } from '../step-heading';
import { useImportWork } from '../use-import-work';
import type { StepProps } from '../wizard';
import { CountsTiles } from './counts-tiles';
import { JobProgress } from './job-progress';
import { RejectedRows } from './rejected-rows';

/** Everything is tried and counted, nothing is kept: the last look before the import. */
export function CheckStep({ record, edit, go }: StepProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const work = useImportWork(record, edit);
  const checked = record.state === 'CHECKED';
  const changes = record.counts.created + record.counts.updated;
  const run = () => void work.start('run').then((started) => started && go('run'));
  const check = () => void work.start('check');
  return (
    <>
      <Stack gap="lg">
        {work.problem !== undefined && <ProblemBanner error={work.problem} />}
        <StepHeading
          title={t(checked ? 'imports.check.done' : 'imports.check.title')}
          text={t(checked ? 'imports.check.doneText' : 'imports.check.text')}
        />
        {record.state === 'CHECKING' && record.jobId !== undefined && (
          <JobProgress
            importId={record.id}
            jobId={record.jobId}
            label={t('imports.check.running')}
            onCancel={() => void work.cancel()}
          />
        )}
        {record.state === 'UPLOADED' && record.jobId !== undefined && <BrokenOff jobId={record.jobId} />}
        {checked && (
          <>
            <CountsTiles counts={record.counts} />
            {changes === 0 && (
              <Alert color="blue" icon={<IconInfoCircle size={20} />} role="status">
                {t('imports.check.nothing')}
              </Alert>
            )}
            <RejectedRows record={record} />
          </>
        )}
      </Stack>
      <StepFooter back={isInHand(record.state) ? undefined : () => go('values')}>
        {checked && (
          <Button
            leftSection={<IconFileImport size={16} />}
            loading={work.starting}
            disabled={changes === 0}
            onClick={run}
          >
            {t('imports.check.run', { count: changes, formatted: formats.number(changes) })}
          </Button>
        )}
        {!checked && !isInHand(record.state) && (
          <Button leftSection={<IconListCheck size={16} />} loading={work.starting} onClick={check}>
            {t('imports.toCheck')}
          </Button>
        )}
      </StepFooter>
    </>
  );
}

/** Why the last check did not come to its end, if it did not. */
function BrokenOff({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { data: job } = useQuery(jobOf(jobId));
  if (job?.state !== 'FAILED') return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} title={t('imports.check.failed')} role="alert">
      {job.message}
    </Alert>
  );
}
