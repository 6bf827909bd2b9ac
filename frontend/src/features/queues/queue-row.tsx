import { ActionIcon, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import type { Queue } from './api';
import classes from './queues.module.css';

export type QueueRowProps = { queue: Queue; onEdit: () => void; onRemove: () => void };

export function QueueRow({ queue, onEdit, onRemove }: QueueRowProps) {
  const { t } = useTranslation();
  const { id, name, can } = queue;
  return (
    <li className={classes.queue}>
      <span className={classes.name}>{name}</span>
      <Group gap={4} wrap="nowrap">
        <HistoryButton resource="queues" id={id} name={name} />
        {can.includes('edit') && (
          <ActionIcon aria-label={t('records.edit', { name })} onClick={onEdit}>
            <IconPencil size={18} stroke={1.5} />
          </ActionIcon>
        )}
        {can.includes('delete') && (
          <ActionIcon aria-label={t('queues.deleteNamed', { name })} onClick={onRemove}>
            <IconTrash size={18} stroke={1.5} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
