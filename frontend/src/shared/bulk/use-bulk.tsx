import { Button, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { runBulk } from './run-bulk';

export type BulkChange<T> = {
  ids: readonly string[];
  /** Said while it runs. */
  running: string;
  /** Said afterwards, with the number of records changed. */
  done: (count: number) => string;
  work: (id: string) => Promise<T>;
  undo: (changed: T) => Promise<unknown>;
  /** After the change and after its undoing. */
  settled: () => unknown;
};

/** Changes many records, with progress that can be stopped, an account of what was refused, and one undo for all. */
export function useBulk() {
  const { t } = useTranslation();
  const formats = useFormats();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  const withProgress = async <T,>(
    title: string,
    ids: readonly string[],
    work: (id: string) => Promise<T>,
  ) => {
    const stop = new AbortController();
    const show = (finished: number) => ({
      id: toast,
      title,
      autoClose: false as const,
      withCloseButton: false,
      withBorder: true,
      message: <BulkProgress finished={finished} total={ids.length} onStop={() => stop.abort()} />,
    });
    const toast = `bulk-${Date.now()}`;
    notifications.show(show(0));
    setBusy(true);
    try {
      const onProgress = (finished: number) => notifications.update(show(finished));
      return await runBulk({ ids, work, onProgress, signal: stop.signal });
    } finally {
      notifications.hide(toast);
      setBusy(false);
    }
  };

  const tellRefused = (failed: { error: unknown }[]) => {
    const [first] = failed;
    if (first === undefined) return;
    const { title, detail } = problemText(first.error);
    notifyProblem({
      title: t('bulk.refused', { count: failed.length, formatted: formats.number(failed.length) }),
      detail: detail ?? title,
    });
  };

  const run = async <T,>({ ids, running, done, work, undo, settled }: BulkChange<T>) => {
    const outcome = await withProgress(running, ids, work);
    await settled();
    tellRefused(outcome.failed);
    if (outcome.done.length === 0) return;
    notifyUndo({
      message: done(outcome.done.length),
      undo: async () => {
        const byNumber = outcome.done.map((_, index) => String(index));
        const back = await withProgress(t('bulk.undoing'), byNumber, async (number) => {
          const changed = outcome.done[Number(number)];
          if (changed !== undefined) await undo(changed);
        });
        await settled();
        tellRefused(back.failed);
      },
    });
  };
  return { run, busy };
}

function BulkProgress({ finished, total, onStop }: { finished: number; total: number; onStop: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const share = total === 0 ? 100 : (finished / total) * 100;
  const words = t('bulk.progress', { done: formats.number(finished), total: formats.number(total) });
  return (
    <Stack gap={6}>
      <Progress value={share} aria-label={words} />
      <Text size="sm">{words}</Text>
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {t('bulk.stop')}
      </Button>
    </Stack>
  );
}
