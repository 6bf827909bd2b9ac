import { useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { useSelection } from '@/shared/table/selection';
import { onDemand } from '@/shared/ui/on-demand';
import { BoxList } from './box-list';
import classes from './inbox.module.css';
import { listQuery } from './inbox-search';
import { NewTicketDrawer } from './new-ticket-drawer';
import { TicketList } from './ticket-list';
import { useInbox } from './use-inbox';

const BulkTickets = onDemand(async () => {
  const [{ BulkTickets: bulk }] = await Promise.all([import('./bulk-tickets'), bulkTexts()]);
  return bulk;
});

/** Queues, tickets and the conversation side by side; on a phone one after the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const { search, number, show } = useInbox();
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const mayWrite = useCan('tickets:write');
  const query = listQuery(search);
  const selection = useSelection(query);
  return (
    <div className={classes.inbox} data-thread={number !== undefined || undefined}>
      {wide && (
        <aside className={classes.boxes} aria-label={t('tickets.boxes')}>
          <BoxList />
        </aside>
      )}
      <section className={classes.list} aria-label={t('tickets.list')}>
        <TicketList withBoxes={!wide} selection={mayWrite ? selection : undefined} />
      </section>
      <section className={classes.thread} aria-label={t('tickets.conversation')}>
        <Outlet />
      </section>
      {(selection.all || selection.ids.size > 0) && (
        <div className={classes.bulk}>
          <BulkTickets selection={selection} query={query} archived={search.phase === 'archived'} />
        </div>
      )}
      {search.new === true && (
        <NewTicketDrawer
          customerId={search.customer}
          onClose={() => void show({ new: false, customer: undefined })}
        />
      )}
    </div>
  );
}
