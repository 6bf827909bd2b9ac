import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBulk } from '@/shared/bulk/use-bulk';
import { useFormats } from '@/shared/lib/use-formats';
import type { Selection } from '@/shared/table/selection';
import { archiveCustomer, customerKeys, restoreCustomer } from './api';
import { BulkOwner } from './bulk-owner';
import { BulkTag } from './bulk-tag';

export type BulkActionsProps = {
  selection: Selection;
  /** The list shows archived customers, which can be restored and nothing else. */
  archived: boolean;
};

/** What can be done with the ticked customers. */
export function BulkActions({ selection, archived }: BulkActionsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { run, busy } = useBulk();
  const settled = () => queryClient.invalidateQueries({ queryKey: customerKeys.all });
  const begin = () => {
    const ids = [...selection.ids];
    selection.clear();
    return ids;
  };
  const counted = (count: number) => ({ count, formatted: formats.number(count) });
  const archive = () =>
    run({
      ids: begin(),
      running: t('customers.bulk.archiving'),
      done: (count) => t('customers.bulk.archived', counted(count)),
      work: archiveCustomer,
      undo: (customer) => restoreCustomer(customer.id),
      settled,
    });
  const restore = () =>
    run({
      ids: begin(),
      running: t('customers.bulk.restoring'),
      done: (count) => t('customers.bulk.restored', counted(count)),
      work: restoreCustomer,
      undo: (customer) => archiveCustomer(customer.id),
      settled,
    });
  if (archived) {
    return (
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        leftSection={<IconArchiveOff size={16} />}
        onClick={() => void restore()}
      >
        {t('actions.restore')}
      </Button>
    );
  }
  const edits = { run, busy, begin, settled };
  return (
    <>
      <BulkOwner {...edits} />
      <BulkTag {...edits} />
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        leftSection={<IconArchive size={16} />}
        onClick={() => void archive()}
      >
        {t('actions.archive')}
      </Button>
    </>
  );
}
