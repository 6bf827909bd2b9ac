import { Button, Popover, Stack } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { type BulkEditProps, editNewest, undoEdit } from './bulk-edit';

export function BulkOwner({ run, busy, begin, settled }: BulkEditProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [owner, setOwner] = useState<Reference | null>(null);
  const apply = () => {
    setOpen(false);
    void run({
      ids: begin(),
      running: t('customers.bulk.givingOwner'),
      done: (count) =>
        owner === null
          ? t('customers.bulk.withoutOwner', { count, formatted: formats.number(count) })
          : t('customers.bulk.ownerGiven', { count, formatted: formats.number(count), name: owner.name }),
      work: (id) => editNewest(id, () => ({ ownerId: owner?.id ?? null })),
      undo: undoEdit,
      settled,
    });
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top" width={280} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          leftSection={<IconUserShare size={16} />}
          onClick={() => setOpen(!open)}
        >
          {t('customers.bulk.setOwner')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <ReferencePicker
            kind="members"
            label={t('fields.customers.ownerId')}
            value={owner}
            onChange={setOwner}
            input={{ comboboxProps: { withinPortal: false }, 'data-autofocus': true }}
          />
          <Button size="xs" onClick={apply}>
            {owner === null ? t('customers.bulk.noOwner') : t('actions.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
