import { Badge } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFieldLabels } from '@/shared/filter/labels';
import { isFinished, jobOf } from '@/shared/jobs/api';
import { jobPercent } from '@/shared/jobs/job-percent';
import { useFormats } from '@/shared/lib/use-formats';
import { type ImportListRow, importKeys, isInHand } from './api';
import { ImportStateBadge } from './import-state-badge';

export function ImportStateCell({ row }: { row: ImportListRow }) {
  return isInHand(row.state) && row.jobId !== undefined ? (
    <InHand row={row} jobId={row.jobId} />
  ) : (
    <ImportStateBadge state={row.state} />
  );
}

/** Counts up while it is looked at, and has the list read again at the end. */
function InHand({ row, jobId }: { row: ImportListRow; jobId: string }) {
  const labels = useFieldLabels('imports');
  const formats = useFormats();
  const client = useQueryClient();
  const { data: job } = useQuery(jobOf(jobId));
  const finished = job !== undefined && isFinished(job);
  useEffect(() => {
    if (finished) void client.invalidateQueries({ queryKey: importKeys.list });
  }, [client, finished]);
  const percent = job === undefined ? undefined : jobPercent(job);
  return (
    <Badge variant="light" color="blue" radius="sm" tt="none" fw={500}>
      {labels.value('state', row.state)}
      {percent !== undefined && ` · ${formats.percent(percent)}`}
    </Badge>
  );
}
