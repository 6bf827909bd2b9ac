import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalledResource } from './api';
import { ChangeList } from './change-list';
import { PastRecord } from './past-record';
import { Sources } from './sources';

export type RecordHistoryProps = { resource: JournalledResource; id: string };

/** What happened to a record, what it once was, and for a customer where each value came from. */
export function RecordHistory({ resource, id }: RecordHistoryProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState('changes');
  const sides = ['changes', 'asItWas', ...(resource === 'customers' ? ['sources'] : [])];
  return (
    <Stack gap="md">
      <SegmentedControl
        value={side}
        onChange={setSide}
        aria-label={t('history.open')}
        data={sides.map((each) => ({ value: each, label: t(`history.${each}`) }))}
        mr="auto"
      />
      {side === 'changes' && <ChangeList resource={resource} id={id} />}
      {side === 'asItWas' && <PastRecord resource={resource} id={id} />}
      {side === 'sources' && <Sources customerId={id} />}
    </Stack>
  );
}
