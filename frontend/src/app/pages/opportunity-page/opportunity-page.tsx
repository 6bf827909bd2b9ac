import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Timeline } from '@/features/interactions/timeline';
import type { Opportunity } from '@/features/pipeline/api';
import { ArchivedNote } from '@/features/pipeline/opportunity/archived-note';
import { ContactsSection } from '@/features/pipeline/opportunity/contacts-section';
import { LinesSection } from '@/features/pipeline/opportunity/lines-section';
import { LoadedOpportunity } from '@/features/pipeline/opportunity/loaded-opportunity';
import { OpportunityFacts } from '@/features/pipeline/opportunity/opportunity-facts';
import { OpportunityHeader } from '@/features/pipeline/opportunity/opportunity-header';
import { StageHistory } from '@/features/pipeline/opportunity/stage-history';
import { StagePath } from '@/features/pipeline/opportunity/stage-path';
import { LazyRecordHistory } from '@/shared/history/lazy-record-history';
import { usePageTitle } from '@/shared/routing/page-title';
import { RelatedTasks } from '../related/related-tasks';
import { RelatedTickets } from '../related/related-tickets';
import { Sides } from '../related/sides';
import classes from './opportunity-page.module.css';

/** One sale, all sides: what it is, what was said about it, what is to be done. */
export function OpportunityPage() {
  const { id } = useParams({ from: '/app/opportunities/$id' });
  return (
    <LoadedOpportunity key={id} id={id}>
      {(opportunity) => <WholeOpportunity opportunity={opportunity} />}
    </LoadedOpportunity>
  );
}

function WholeOpportunity({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const { id, name, customer } = opportunity;
  usePageTitle(name);
  const facts = (
    <div className={classes.stack}>
      <OpportunityFacts opportunity={opportunity} />
      <ContactsSection opportunity={opportunity} />
    </div>
  );
  const related = (
    <>
      <RelatedTasks of={{ opportunity: id }} also={customer && { customer: customer.id }} />
      {customer !== undefined && <RelatedTickets customerId={customer.id} />}
      <div className={classes.stack}>
        <LinesSection opportunity={opportunity} />
        <StageHistory id={id} />
      </div>
    </>
  );
  return (
    <article aria-label={name}>
      <OpportunityHeader opportunity={opportunity} narrow={false} />
      <ArchivedNote opportunity={opportunity} />
      <StagePath opportunity={opportunity} />
      <Sides
        left={{ title: t('customers.details'), content: facts }}
        middle={{
          title: t('interactions.timeline'),
          content: <Timeline subject={{ customer, opportunity: { id, name } }} />,
        }}
        past={{
          title: t('history.open'),
          content: <LazyRecordHistory resource="opportunities" id={id} />,
        }}
        right={{ title: t('customers.related'), content: related }}
      />
    </article>
  );
}
