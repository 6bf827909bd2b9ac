import { Checkbox } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/shared/form/day-input';
import { BulkPopover } from './bulk-popover';
import type { RunBulk } from './use-bulk';

/** @param field as an edit names it */
export type BulkDayProps = { run: RunBulk; busy: boolean; field: string; label: string };

/** Sets a day, or none when that is said. */
export function BulkDay({ run, busy, field, label }: BulkDayProps) {
  const { t } = useTranslation();
  const [none, setNone] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  return (
    <BulkPopover
      label={label}
      icon={<IconCalendar size={16} />}
      busy={busy}
      incomplete={day === null && !none}
      onApply={() => void run({ edit: { [field]: none ? null : day } }, 'changed')}
    >
      <DayInput
        label={label}
        value={day}
        onChange={setDay}
        clearable
        disabled={none}
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
