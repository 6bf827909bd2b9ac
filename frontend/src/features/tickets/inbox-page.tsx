import { useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BoxList } from './box-list';
import classes from './inbox.module.css';
import { NewTicketDrawer } from './new-ticket-drawer';
import { TicketList } from './ticket-list';
import { useInbox } from './use-inbox';

/** Queues, tickets and the conversation side by side; on a phone one after the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const { search, number, show } = useInbox();
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  return (
    <div className={classes.inbox} data-thread={number !== undefined || undefined}>
      {wide && (
        <aside className={classes.boxes} aria-label={t('tickets.boxes')}>
          <BoxList />
        </aside>
      )}
      <section className={classes.list} aria-label={t('tickets.list')}>
        <TicketList withBoxes={!wide} />
      </section>
      <section className={classes.thread} aria-label={t('tickets.conversation')}>
        <Outlet />
      </section>
      {search.new === true && (
        <NewTicketDrawer
          customerId={search.customer}
          onClose={() => void show({ new: false, customer: undefined })}
        />
      )}
    </div>
  );
}
