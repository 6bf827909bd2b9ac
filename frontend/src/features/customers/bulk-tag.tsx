import { Button, Popover, Stack } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { TagPicker } from '@/shared/references/tag-picker';
import { type BulkEditProps, editNewest, undoEdit } from './bulk-edit';

export function BulkTag({ run, busy, begin, settled }: BulkEditProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [tags, setTags] = useState<string[]>([]);
  const apply = () => {
    setOpen(false);
    void run({
      ids: begin(),
      running: t('customers.bulk.tagging'),
      done: (count) => t('customers.bulk.tagged', { count, formatted: formats.number(count) }),
      work: (id) =>
        editNewest(id, (customer) => ({
          tagIds: [...new Set([...customer.tags.map((tag) => tag.id), ...tags])],
        })),
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
          leftSection={<IconTag size={16} />}
          onClick={() => setOpen(!open)}
        >
          {t('customers.bulk.addTags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TagPicker
            value={tags}
            onChange={setTags}
            input={{ comboboxProps: { withinPortal: false }, 'data-autofocus': true }}
          />
          <Button size="xs" onClick={apply} disabled={tags.length === 0}>
            {t('actions.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
