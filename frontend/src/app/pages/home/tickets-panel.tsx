import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchTickets, ticketKeys } from '@/features/tickets/api';
import { listQuery } from '@/features/tickets/inbox-search';
import { ticketPaths } from '@/features/tickets/paths';
import type { ListPage } from '@/shared/api/list-window';
import { useCan } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import classes from './home.module.css';
import { Loaded, Nothing, Panel, PanelLink } from './panel';
import { TicketLine } from './ticket-line';

const MINE_SHOWN = 5;
const UNASSIGNED_SHOWN = 3;
const FRESH_MS = 60_000;

function useTickets(box: 'mine' | 'unassigned', limit: number, enabled = true) {
  return useQuery({
    queryKey: [...ticketKeys.lists, 'home', box],
    queryFn: ({ signal }) =>
      fetchTickets({ ...listQuery({ box, order: 'priority' }), limit, total: true }, signal),
    refetchInterval: FRESH_MS,
    enabled,
  });
}

/** Mine first, and what waits in the queues for somebody to take it. */
export function TicketsPanel() {
  const { t } = useTranslation();
  const mayTake = useCan('tickets:write');
  const mine = useTickets('mine', MINE_SHOWN);
  return (
    <Panel
      title={t('home.myTickets')}
      {...countOf(mine.data)}
      action={<PanelLink href={ticketPaths.box('mine')}>{t('home.allTickets')}</PanelLink>}
    >
      <Loaded query={mine} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={mayTake ? t('home.noTicketsToTake') : t('home.noTickets')} />
          ) : (
            <ul className={classes.list}>
              {items.map((ticket) => (
                <TicketLine key={ticket.id} ticket={ticket} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayTake && <Unassigned />}
    </Panel>
  );
}

function Unassigned() {
  const { t } = useTranslation();
  const formats = useFormats();
  const unassigned = useTickets('unassigned', UNASSIGNED_SHOWN);
  if (unassigned.data?.items.length === 0) return null;
  const { count = 0 } = countOf(unassigned.data);
  return (
    <>
      <div className={classes.groupLine}>
        <Title order={3} size="h3" className={classes.group}>
          {t('home.unassigned')}{' '}
          {count > 0 && (
            <Text component="span" inherit c="dimmed">
              {formats.number(count)}
            </Text>
          )}
        </Title>
        <PanelLink href={ticketPaths.box('unassigned')}>{t('home.allUnassigned')}</PanelLink>
      </div>
      <Loaded query={unassigned} rows={2}>
        {({ items }) => (
          <ul className={classes.list}>
            {items.map((ticket) => (
              <TicketLine key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function countOf(page: ListPage<unknown> | undefined): { count?: number } {
  const count = page?.total?.exact ?? page?.total?.atLeast;
  return count === undefined ? {} : { count };
}
