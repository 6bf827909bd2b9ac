import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, customerQuery } from '@/features/customers/api';
import { ContactPoints } from '@/features/customers/contact-points';
import { CustomerFacts } from '@/features/customers/customer-facts';
import { CustomerHeader } from '@/features/customers/customer-header';
import { ReachButton } from '@/features/customers/reach-button';
import { Relationships } from '@/features/customers/relationships';
import { useCustomerEdit } from '@/features/customers/use-customer-edit';
import { Timeline } from '@/features/interactions/timeline';
import { isProblem } from '@/shared/api/problem';
import { LazyRecordHistory } from '@/shared/history/lazy-record-history';
import { usePageTitle } from '@/shared/routing/page-title';
import { PHONE } from '@/shared/table/phone';
import { NotFound } from '@/shared/ui/not-found';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import classes from './customer-page.module.css';
import { RelatedOpportunities } from './related-opportunities';
import { RelatedTasks } from './related-tasks';
import { RelatedTickets } from './related-tickets';

/** One customer, all sides: who they are, what passed between us, what is under way. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/app/customers/$customerId' });
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  usePageTitle(customer?.name);
  if (customer !== undefined) return <WholeCustomer key={customer.id} customer={customer} />;
  if (isProblem(error, 404)) return <NotFound />;
  if (error !== null) {
    return (
      <div className={classes.problem}>
        <ProblemBanner error={error} onRetry={refetch} />
      </div>
    );
  }
  return <RecordSkeleton />;
}

function WholeCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const save = useCustomerEdit(customer.id);
  const canEdit = customer.can.includes('edit');
  const edited = { customer, canEdit, save };
  const details = (
    <>
      <ContactPoints {...edited} />
      <CustomerFacts {...edited} />
    </>
  );
  const timeline = <Timeline customerId={customer.id} customerName={customer.name} />;
  const history = <LazyRecordHistory resource="customers" id={customer.id} />;
  const related = (
    <>
      <RelatedOpportunities customerId={customer.id} />
      <RelatedTickets customerId={customer.id} />
      <RelatedTasks customerId={customer.id} />
      <Relationships customer={customer} canEdit={canEdit} />
    </>
  );
  return (
    <>
      <CustomerHeader customer={customer} primary={<ReachButton customer={customer} />} />
      <Sides
        left={{ title: t('customers.details'), content: details }}
        middle={{ title: t('customers.timeline'), content: timeline }}
        past={{ title: t('history.open'), content: history }}
        right={{ title: t('customers.related'), content: related }}
      />
    </>
  );
}

type Side = { title: string; content: ReactNode };

/** Beside each other where there is room, as tabs on a phone. */
function Sides({ left, middle, past, right }: { left: Side; middle: Side; past: Side; right: Side }) {
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
  if (phone) {
    return <SideTabs sides={[middle, left, right, past]} grow panel={classes.panel} />;
  }
  return (
    <div className={classes.sides}>
      <aside className={classes.left} aria-label={left.title}>
        {left.content}
      </aside>
      <div className={classes.middle}>
        <SideTabs sides={[middle, past]} panel={classes.tabbed} />
      </div>
      <aside className={classes.right} aria-label={right.title}>
        {right.content}
      </aside>
    </div>
  );
}

type SideTabsProps = { sides: Side[]; grow?: boolean; panel: string | undefined };

function SideTabs({ sides, grow = false, panel }: SideTabsProps) {
  return (
    <Tabs defaultValue="0" keepMounted={false}>
      <Tabs.List grow={grow}>
        {sides.map(({ title }, index) => (
          <Tabs.Tab key={title} value={String(index)}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sides.map(({ title, content }, index) => (
        <Tabs.Panel key={title} value={String(index)} {...(panel === undefined ? {} : { className: panel })}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
