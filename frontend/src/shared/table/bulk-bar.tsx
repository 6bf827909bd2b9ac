import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListTotal } from '@/shared/api/list-window';
import { useFormats } from '@/shared/lib/use-formats';
import { useTotalText } from '@/shared/list/total-text';
import classes from './data-table.module.css';
import type { Selection } from './selection';

export type BulkBarProps = {
  selection: Selection;
  total: ListTotal | undefined;
  /** Has a place of its own, where hovering over the page would hide what one works on. */
  docked?: boolean;
  children: ReactNode;
};

export function BulkBar({ selection, total, docked, children }: BulkBarProps) {
  const { ids, all, setAll, clear } = selection;
  const { t } = useTranslation();
  const formats = useFormats();
  const number = useTotalText()(total);
  const more = total?.exact === undefined ? total !== undefined : total.exact > ids.size;
  return (
    <div
      className={classes.bulk}
      role="toolbar"
      aria-label={t('actions.more')}
      data-docked={docked || undefined}
    >
      <Text fw={500} aria-live="polite">
        {all
          ? t('bulk.allSelected', { number })
          : t('lists.selected', { count: ids.size, formatted: formats.number(ids.size) })}
      </Text>
      {!all && more && (
        <Button size="compact-sm" variant="subtle" onClick={setAll}>
          {t('bulk.selectAll', { number })}
        </Button>
      )}
      <Group gap="xs">{children}</Group>
      <ActionIcon aria-label={t('lists.clearSelection')} onClick={clear}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
