import { Button, Container } from '@mantine/core';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Queue, queueList } from './api';
import { QueueDrawer } from './queue-drawer';
import { QueueRow } from './queue-row';
import classes from './queues.module.css';
import { useQueueActions } from './use-queue-actions';

/** The queues of the organisation, in the order the inbox shows them. */
export function QueuesPage() {
  const { t } = useTranslation();
  const { data: queues, error, refetch } = useQuery(queueList);
  const [open, setOpen] = useState<Queue | 'new'>();
  const { create, edit, remove } = useQueueActions();
  const close = () => setOpen(undefined);
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setOpen('new')}>
      {t('queues.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('queues.title')} subtitle={t('queues.text')} actions={add} />
      <Container size="sm" px="md" pb="xl" mx={0}>
        {error !== null && queues === undefined && <ProblemBanner error={error} onRetry={refetch} />}
        {error === null && queues === undefined && <RowsSkeleton rows={4} height={48} />}
        {queues?.length === 0 && (
          <EmptyState icon={IconTicket} title={t('queues.empty')} text={t('queues.emptyText')}>
            {add}
          </EmptyState>
        )}
        <ul className={classes.list}>
          {queues?.map((queue) => (
            <QueueRow
              key={queue.id}
              queue={queue}
              onEdit={() => setOpen(queue)}
              onRemove={() => void remove(queue)}
            />
          ))}
        </ul>
      </Container>
      {open === 'new' && <QueueDrawer send={create} onClose={close} />}
      {open !== undefined && open !== 'new' && (
        <QueueDrawer key={open.id} queue={open} send={(values) => edit(open, values)} onClose={close} />
      )}
    </>
  );
}
