import { IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { opportunityOf } from '../api';
import { ArchivedNote } from './archived-note';
import { ContactsSection } from './contacts-section';
import { LinesSection } from './lines-section';
import classes from './opportunity.module.css';
import { OpportunityFacts } from './opportunity-facts';
import { OpportunityHeader } from './opportunity-header';
import { StageHistory } from './stage-history';
import { StagePath } from './stage-path';

export type OpportunityRecordProps = {
  id: string;
  /** Beside a list or board, with a way to the page of its own. */
  narrow?: boolean;
};

/** Everything about one opportunity; lays itself out by the room it has. */
export function OpportunityRecord({ id, narrow = false }: OpportunityRecordProps) {
  const { t } = useTranslation();
  const query = useQuery(opportunityOf(id));
  if (query.isPending) return <RecordSkeleton />;
  if (query.data === undefined) {
    return isProblem(query.error, 404) ? (
      <EmptyState icon={IconMapQuestion} title={t('opportunities.gone')} text={t('opportunities.goneText')} />
    ) : (
      <div className={classes.message}>
        <ProblemBanner error={query.error} onRetry={query.refetch} />
      </div>
    );
  }
  const opportunity = query.data;
  return (
    <article className={classes.record} aria-label={opportunity.name}>
      <OpportunityHeader opportunity={opportunity} narrow={narrow} />
      <ArchivedNote opportunity={opportunity} />
      <StagePath opportunity={opportunity} />
      <div className={classes.columns}>
        <OpportunityFacts opportunity={opportunity} />
        <div className={classes.side}>
          <LinesSection opportunity={opportunity} />
          <ContactsSection opportunity={opportunity} />
          <StageHistory id={opportunity.id} />
        </div>
      </div>
    </article>
  );
}
