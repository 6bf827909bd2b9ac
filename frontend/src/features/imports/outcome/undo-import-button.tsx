import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { useJobProgress } from '@/shared/bulk/use-job-progress';
import { askAboutConflicts } from '@/shared/history/ask-about-conflicts';
import { undoOutcome } from '@/shared/jobs/undo-outcome';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type Import, undoImport } from '../api';
import { useUndoneAt } from '../use-undone-at';

/** Takes back all the import has done; what somebody has taken up since is shown first. */
export function UndoImportButton({ record }: { record: Pick<Import, 'id' | 'jobId' | 'undoneAt'> }) {
  const { t } = useTranslation();
  const follow = useJobProgress();
  const mayWrite = useCan('imports:write');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const undoneAt = useUndoneAt(record);
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
      // Where undoing is called as cancelling is, “Cancel” could be either.
      cancel: t('actions.close'),
      run: () => undo('REFUSE'),
    });
  if (!mayWrite || undoneAt !== undefined) return null;
  return (
    <Button variant="default" loading={busy} leftSection={<IconArrowBackUp size={16} />} onClick={confirm}>
      {t('history.import.undo')}
    </Button>
  );
}
