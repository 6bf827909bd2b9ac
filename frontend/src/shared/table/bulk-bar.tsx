import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import classes from './data-table.module.css';

export type BulkBarProps = { count: number; onClear: () => void; children: ReactNode };

export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('actions.more')}>
      <Text fw={500} aria-live="polite">
        {t('lists.selected', { count, formatted: formats.number(count) })}
      </Text>
      <Group gap="xs">{children}</Group>
      <ActionIcon aria-label={t('lists.clearSelection')} onClick={onClear}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
