import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
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
import { NotFound } from '@/shared/ui/not-found';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { RelatedOpportunities } from '../related/related-opportunities';
import { RelatedTasks } from '../related/related-tasks';
import { RelatedTickets } from '../related/related-tickets';
import { Sides } from '../related/sides';
import classes from './customer-page.module.css';
import { useOverview } from './use-overview';

/** One customer, all sides: who they are, what passed between us, what is under way. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/app/customers/$customerId' });
  useOverview(customerId);
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
  const timeline = <Timeline subject={{ customer }} />;
  const history = <LazyRecordHistory resource="customers" id={customer.id} />;
  const related = (
    <>
      <RelatedOpportunities customerId={customer.id} />
      <RelatedTickets customerId={customer.id} />
      <RelatedTasks of={{ customer: customer.id }} />
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
