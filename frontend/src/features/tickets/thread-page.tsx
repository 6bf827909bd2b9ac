import { Button } from '@mantine/core';
import { IconTicketOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { usePageTitle } from '@/shared/routing/page-title';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { ticketByNumber } from './api';
import { Thread } from './thread';
import { useInbox } from './use-inbox';

export function ThreadPage() {
  const { t } = useTranslation();
  const { number = '', open } = useInbox();
  const ticket = useQuery(ticketByNumber(number));
  usePageTitle(ticket.data === undefined ? number : `${ticket.data.number} ${ticket.data.subject}`);
  if (ticket.isPending) return <RecordSkeleton />;
  if (ticket.data !== undefined) return <Thread key={ticket.data.id} ticket={ticket.data} />;
  if (!isProblem(ticket.error, 404) && !isProblem(ticket.error, 400)) {
    return <ProblemBanner error={ticket.error} onRetry={ticket.refetch} />;
  }
  return (
    <EmptyState icon={IconTicketOff} title={t('tickets.unknown', { number })} text={t('tickets.unknownText')}>
      <Button variant="default" onClick={() => void open(undefined)}>
        {t('tickets.backToList')}
      </Button>
    </EmptyState>
  );
}
