import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, useMe } from '@/shared/auth/can';
import { useShortcuts } from '@/shared/shortcuts/use-shortcuts';
import { Drawer } from '@/shared/ui/drawer';
import type { Ticket } from './api';
import { BriefTasks } from './brief-tasks';
import { Conversation } from './conversation';
import { CustomerBrief } from './customer-brief';
import classes from './inbox.module.css';
import { ReplyBox } from './reply-box';
import { ThreadHeader } from './thread-header';
import { TicketFacts } from './ticket-facts';
import { useTicketEdit } from './use-ticket-edit';

/** One ticket: what was said, the place to answer, and who the customer is. */
export function Thread({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const me = useMe();
  const edit = useTicketEdit(ticket);
  const [showDetails, setShowDetails] = useState(false);
  const roomy = useMediaQuery('(min-width: 87.5em)', true, { getInitialValueInEffect: false });
  const mayEdit = ticket.can.includes('edit');
  const maySolve = ticket.can.includes('status') && ticket.status !== 'SOLVED' && ticket.status !== 'CLOSED';
  useShortcuts([
    ...(mayEdit && ticket.assignee?.id !== me.id
      ? [{ keys: 'a', label: t('tickets.assignToMe'), run: () => void edit.assignToMe() }]
      : []),
    ...(maySolve ? [{ keys: 'e', label: t('tickets.solve'), run: () => void edit.become('SOLVED') }] : []),
  ]);
  const details = (
    <>
      <TicketFacts ticket={ticket} edit={edit} />
      <Can permission="tasks:read">
        <BriefTasks ticket={ticket} />
      </Can>
      {ticket.customer !== undefined && <CustomerBrief customer={ticket.customer} ticket={ticket} />}
    </>
  );
  return (
    <div className={classes.threadGrid}>
      <div className={classes.talk}>
        <ThreadHeader
          ticket={ticket}
          edit={edit}
          {...(roomy ? {} : { onDetails: () => setShowDetails(true) })}
        />
        <Conversation ticket={ticket} />
        <ReplyBox ticket={ticket} />
      </div>
      {roomy ? (
        <aside className={classes.side} aria-label={t('tickets.details')}>
          {details}
        </aside>
      ) : (
        <Drawer
          opened={showDetails}
          onClose={() => setShowDetails(false)}
          position="right"
          size="sm"
          title={t('tickets.details')}
          closeButtonProps={{ 'aria-label': t('actions.close') }}
        >
          {details}
        </Drawer>
      )}
    </div>
  );
}
