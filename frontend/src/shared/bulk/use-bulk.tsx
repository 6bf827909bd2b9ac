import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAboutConflicts } from '@/shared/history/ask-about-conflicts';
import { historyTexts } from '@/shared/history/history-texts';
import type { Job } from '@/shared/jobs/api';
import { undoOutcome } from '@/shared/jobs/undo-outcome';
import { useFormats } from '@/shared/lib/use-formats';
import { onceDialogsStand } from '@/shared/ui/dialog-host';
import { notifyChoice, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type BulkChange, type BulkResource, type Chosen, outcomeOf, submitBulk, undoJob } from './api';
import { RefusedReasons } from './refused-reasons';
import { useJobProgress } from './use-job-progress';

export type RunBulk = (change: BulkChange, done: 'changed' | 'archived' | 'restored') => Promise<void>;

/** Changes many records as a job, with progress that can be stopped, an account of what was refused, and one undo. */
export function useBulk(resource: BulkResource, chosen: Chosen, onBegin: () => void) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  const follow = useJobProgress();
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };

  const undo = (job: Job, onConflict: 'REFUSE' | 'SKIP' = 'REFUSE'): Promise<void> =>
    attempt(async () => {
      const ended = await follow(t('bulk.undoing'), await undoJob(job.id, onConflict));
      const { undone, conflicts } = undoOutcome(ended);
      if (undone) return;
      if (conflicts.length === 0) return notifyProblem({ title: ended.message ?? t('errors.unexpected') });
      await historyTexts();
      askAboutConflicts(conflicts, () => undo(job, 'SKIP'));
    });

  const tell = (job: Job, done: string) => {
    const outcome = outcomeOf(job);
    const counted = (count: number) => ({ count, formatted: formats.number(count) });
    if (outcome.refusedCount > 0) {
      notifyChoice({
        message: t('bulk.refused', counted(outcome.refusedCount)),
        action: t('bulk.why'),
        run: () =>
          onceDialogsStand(() =>
            modals.open({
              title: t('bulk.refused', counted(outcome.refusedCount)),
              closeButtonProps: { 'aria-label': t('actions.close') },
              children: <RefusedReasons refused={outcome.refused} />,
            }),
          ),
      });
    }
    if (job.state === 'FAILED') notifyProblem({ title: job.message ?? t('errors.unexpected') });
    if (outcome.done > 0) {
      notifyUndo({ message: t(`bulk.${done}`, counted(outcome.done)), undo: () => undo(job) });
    }
  };

  const run: RunBulk = (change, done) =>
    attempt(async () => {
      const submitted = await submitBulk(resource, chosen, change);
      onBegin();
      tell(await follow(t('bulk.running'), submitted), done);
    });
  return { run, busy };
}
