import type { Chosen } from '@/shared/bulk/api';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkDay } from '@/shared/bulk/bulk-day';
import { BulkOwner } from '@/shared/bulk/bulk-owner';
import { useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';

export type BulkActionsProps = { chosen: Chosen; onBegin: () => void; archived: boolean };

/** What can be done with the chosen opportunities. */
export function BulkActions({ chosen, onBegin, archived }: BulkActionsProps) {
  const labels = useFieldLabels('opportunities');
  const { run, busy } = useBulk('opportunities', chosen, onBegin);
  return (
    <>
      {!archived && (
        <>
          <BulkOwner run={run} busy={busy} />
          <BulkDay run={run} busy={busy} field="expectedCloseOn" label={labels.field('expectedCloseOn')} />
        </>
      )}
      <BulkArchive run={run} busy={busy} archived={archived} />
    </>
  );
}
