import { IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { type Opportunity, opportunityOf } from '../api';
import classes from './opportunity.module.css';

export type LoadedOpportunityProps = { id: string; children: (opportunity: Opportunity) => ReactNode };

/** Shows the opportunity once it is there, and until then that it comes, is gone or could not be had. */
export function LoadedOpportunity({ id, children }: LoadedOpportunityProps) {
  const { t } = useTranslation();
  const query = useQuery(opportunityOf(id));
  if (query.isPending) return <RecordSkeleton />;
  if (query.data !== undefined) return children(query.data);
  return isProblem(query.error, 404) ? (
    <EmptyState icon={IconMapQuestion} title={t('opportunities.gone')} text={t('opportunities.goneText')} />
  ) : (
    <div className={classes.message}>
      <ProblemBanner error={query.error} onRetry={query.refetch} />
    </div>
  );
}
