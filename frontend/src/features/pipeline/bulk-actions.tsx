import { Checkbox } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '@/shared/bulk/api';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkOwner } from '@/shared/bulk/bulk-owner';
import { BulkPopover } from '@/shared/bulk/bulk-popover';
import { type RunBulk, useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';

export type BulkActionsProps = { chosen: Chosen; onBegin: () => void; archived: boolean };

/** What can be done with the chosen opportunities. */
export function BulkActions({ chosen, onBegin, archived }: BulkActionsProps) {
  const { run, busy } = useBulk('opportunities', chosen, onBegin);
  return (
    <>
      {!archived && (
        <>
          <BulkOwner run={run} busy={busy} />
          <BulkClose run={run} busy={busy} />
        </>
      )}
      <BulkArchive run={run} busy={busy} archived={archived} />
    </>
  );
}

function BulkClose({ run, busy }: { run: RunBulk; busy: boolean }) {
  const { t } = useTranslation();
  const labels = useFieldLabels('opportunities');
  const [none, setNone] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  return (
    <BulkPopover
      label={labels.field('expectedCloseOn')}
      icon={<IconCalendar size={16} />}
      busy={busy}
      incomplete={day === null && !none}
      onApply={() => void run({ edit: { expectedCloseOn: none ? null : day } }, 'changed')}
    >
      <DateInput
        label={labels.field('expectedCloseOn')}
        value={day}
        onChange={setDay}
        clearable
        disabled={none}
        valueFormat="D MMM YYYY"
        popoverProps={{ withinPortal: false }}
      />
      <Checkbox
        label={t('bulk.noDate')}
        checked={none}
        onChange={(event) => setNone(event.currentTarget.checked)}
      />
    </BulkPopover>
  );
}
