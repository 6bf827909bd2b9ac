import { ArchivedNote } from './archived-note';
import { ContactsSection } from './contacts-section';
import { LinesSection } from './lines-section';
import { LoadedOpportunity } from './loaded-opportunity';
import classes from './opportunity.module.css';
import { OpportunityFacts } from './opportunity-facts';
import { OpportunityHeader } from './opportunity-header';
import { StageHistory } from './stage-history';
import { StagePath } from './stage-path';

/** An opportunity beside the list or board one is working on, with a way to the page of its own. */
export function OpportunityRecord({ id }: { id: string }) {
  return (
    <LoadedOpportunity id={id}>
      {(opportunity) => (
        <article className={classes.record} aria-label={opportunity.name}>
          <OpportunityHeader opportunity={opportunity} narrow />
          <ArchivedNote opportunity={opportunity} />
          <StagePath opportunity={opportunity} />
          <div className={classes.columns}>
            <OpportunityFacts opportunity={opportunity} />
            <LinesSection opportunity={opportunity} />
            <ContactsSection opportunity={opportunity} />
            <StageHistory id={opportunity.id} />
          </div>
        </article>
      )}
    </LoadedOpportunity>
  );
}
