import { useParams } from '@tanstack/react-router';
import { OpportunityRecord } from './opportunity-record';

export function OpportunityPage() {
  const { id = '' } = useParams({ strict: false });
  return <OpportunityRecord key={id} id={id} />;
}
