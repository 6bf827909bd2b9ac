import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAboutConflicts } from '@/shared/history/ask-about-conflicts';
import { followJob, jobOf } from '@/shared/jobs/api';
import { undoOutcome } from '@/shared/jobs/undo-outcome';
import { useFormats } from '@/shared/lib/use-formats';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type Import, undoImport } from '../api';

/** Takes back all the import has done; what somebody has taken up since is shown first. */
export function UndoImportButton({ record }: { record: Import }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const run = useQuery({ ...jobOf(record.jobId ?? ''), enabled: record.jobId !== undefined });
  const undo = async (onConflict: 'REFUSE' | 'SKIP') => {
    setBusy(true);
    try {
      const job = await followJob(client, (await undoImport(record.id, onConflict)).id);
      const { undone, conflicts } = undoOutcome(job);
      if (undone) notifyDone(t('history.import.undone'));
      else if (conflicts.length > 0) askAboutConflicts(conflicts, () => undo('SKIP'));
      else notifyProblem({ title: job.message ?? t('errors.unexpected') });
      await client.invalidateQueries();
    } catch (error) {
      notifyProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const { undoneAt } = record;
  if (undoneAt !== undefined && run.data !== undefined && run.data.createdAt < undoneAt) {
    return <Text c="dimmed">{t('history.import.undoneOn', { date: formats.dateTime(undoneAt) })}</Text>;
  }
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconArrowBackUp size={16} />}
      onClick={() => void undo('REFUSE')}
    >
      {t('history.import.undo')}
    </Button>
  );
}
