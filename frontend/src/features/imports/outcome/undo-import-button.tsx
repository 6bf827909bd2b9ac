import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { useJobProgress } from '@/shared/bulk/use-job-progress';
import { askAboutConflicts } from '@/shared/history/ask-about-conflicts';
import { jobOf } from '@/shared/jobs/api';
import { undoOutcome } from '@/shared/jobs/undo-outcome';
import { useFormats } from '@/shared/lib/use-formats';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type Import, undoImport } from '../api';

/** Takes back all the import has done; what somebody has taken up since is shown first. */
export function UndoImportButton({ record }: { record: Pick<Import, 'id' | 'jobId' | 'undoneAt'> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const follow = useJobProgress();
  const mayWrite = useCan('imports:write');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = useQuery({ ...jobOf(record.jobId ?? ''), enabled: record.jobId !== undefined });
  const undo = async (onConflict: 'REFUSE' | 'SKIP') => {
    setBusy(true);
    try {
      const job = await follow(t('bulk.undoing'), await undoImport(record.id, onConflict));
      const { undone, conflicts } = undoOutcome(job);
      if (undone) notifyDone(t('history.import.undone'));
      else if (conflicts.length > 0) askAboutConflicts(conflicts, () => undo('SKIP'));
      else notifyProblem({ title: job.message ?? t('errors.unexpected') });
    } catch (error) {
      notifyProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const confirm = () =>
    confirmIrreversible({
      title: t('history.import.undo'),
      text: t('history.import.undoText'),
      action: t('history.import.undo'),
      run: () => undo('REFUSE'),
    });
  // Whether it is undone already, the job of the last run tells.
  if (run.isLoading) return null;
  const { undoneAt } = record;
  if (undoneAt !== undefined && run.data !== undefined && run.data.createdAt < undoneAt) {
    return <Text c="dimmed">{t('history.import.undoneOn', { date: formats.dateTime(undoneAt) })}</Text>;
  }
  if (!mayWrite) return null;
  return (
    <Button variant="default" loading={busy} leftSection={<IconArrowBackUp size={16} />} onClick={confirm}>
      {t('history.import.undo')}
    </Button>
  );
}
