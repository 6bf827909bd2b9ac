import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobOf } from '@/shared/jobs/api';
import { useFormats } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { isInHand, savedMappings } from '../api';
import { SaveMappingButton } from '../columns/save-mapping-button';
import { StepFooter } from '../step-footer';
import { StepHeading } from '../step-heading';
import { toTarget } from '../targets';
import { useImportWork } from '../use-import-work';
import { useUndoneAt } from '../use-undone-at';
import type { StepProps } from '../wizard';
import { CountsTiles } from './counts-tiles';
import { ErrorFileActions } from './error-file-actions';
import { importedPath } from './imported-path';
import { JobProgress } from './job-progress';
import { RejectedRows } from './rejected-rows';
import { UndoImport } from './undo-import';

/** The run and what came of it. */
export function RunStep({ record, edit, go }: StepProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const work = useImportWork(record, edit);
  const undoneAt = useUndoneAt(record);
  const target = toTarget(record.target);
  const { data: saved = [] } = useQuery(savedMappings(record.target ?? ''));
  if (record.state === 'RUNNING') {
    return (
      <Stack gap="lg">
        {work.problem !== undefined && <ProblemBanner error={work.problem} />}
        <StepHeading title={t('imports.run.title')} text={t('imports.run.text')} />
        {record.jobId !== undefined && (
          <JobProgress
            importId={record.id}
            jobId={record.jobId}
            label={t('imports.run.running')}
            onCancel={() => void work.cancel()}
          />
        )}
      </Stack>
    );
  }
  const done = record.state === 'DONE';
  return (
    <>
      <Stack gap="lg">
        {work.problem !== undefined && <ProblemBanner error={work.problem} />}
        {undoneAt === undefined ? (
          <StepHeading title={t(`imports.run.${done ? 'done' : 'stopped'}`)} />
        ) : (
          <StepHeading
            title={t('imports.run.undone')}
            text={t('imports.run.undoneText', { date: formats.dateTime(undoneAt) })}
          />
        )}
        {!done && undoneAt === undefined && record.jobId !== undefined && <Stopped jobId={record.jobId} />}
        {done && undoneAt === undefined && record.counts.rejected === 0 && (
          <Alert color="green" icon={<IconCircleCheck size={20} />} role="status">
            {t('imports.run.all')}
          </Alert>
        )}
        <CountsTiles counts={record.counts} />
        <RejectedRows record={record} />
        <Group gap="xs">
          {record.counts.rejected > 0 && <ErrorFileActions record={record} />}
          {done && <SaveMappingButton record={record} saved={saved} />}
          <UndoImport record={record} />
        </Group>
      </Stack>
      <StepFooter back={isInHand(record.state) ? undefined : () => go('values')}>
        <Group gap="xs">
          {!done && (
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={16} />}
              loading={work.starting}
              onClick={() => void work.start('run')}
            >
              {t('imports.run.again')}
            </Button>
          )}
          {target !== undefined && (
            <Button component={AppLink} href={importedPath(target)}>
              {t(`imports.open.${target}`)}
            </Button>
          )}
        </Group>
      </StepFooter>
    </>
  );
}

function Stopped({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { data: job } = useQuery(jobOf(jobId));
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={20} />} role="status">
      {job?.message !== undefined && <div>{job.message}</div>}
      {t('imports.run.stoppedText')}
    </Alert>
  );
}
