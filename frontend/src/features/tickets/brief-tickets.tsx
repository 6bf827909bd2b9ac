import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemLine } from '@/shared/ui/problem-line';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { Ticket } from './api';
import { otherTickets } from './brief-api';
import classes from './inbox.module.css';
import { StatusBadge } from './status-badge';
import { useInbox } from './use-inbox';

export function BriefTickets({ customerId, ticket }: { customerId: string; ticket: Ticket }) {
  const { t } = useTranslation();
  const { search } = useInbox();
  const tickets = useQuery(otherTickets(customerId));
  const others = tickets.data?.items.filter((each) => each.id !== ticket.id).slice(0, 5);
  const count = tickets.data?.total?.exact;
  return (
    <SideSection
      title={t('tickets.others')}
      {...(count === undefined ? {} : { count: Math.max(0, count - 1) })}
    >
      {tickets.isPending && <RowsSkeleton rows={2} height={20} />}
      {tickets.isError && <ProblemLine error={tickets.error} onRetry={tickets.refetch} />}
      {others?.length === 0 && <Text c="dimmed">{t('tickets.noOthers')}</Text>}
      <ul className={classes.briefList}>
        {others?.map((each) => (
          <li key={each.id} className={classes.briefLine}>
            <Link
              to="/inbox/$number"
              params={{ number: each.number }}
              search={search}
              className={`${classes.cut} ${classes.anchor}`}
              title={each.subject}
            >
              {each.number} {each.subject}
            </Link>
            <StatusBadge status={each.status} />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
