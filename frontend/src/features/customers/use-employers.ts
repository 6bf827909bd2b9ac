import { useQuery } from '@tanstack/react-query';
import { type Customer, relationshipList } from './api';

/** Where a person works now. */
export function useEmployers(customer: Customer) {
  const relationships = useQuery({ ...relationshipList(customer.id), enabled: customer.kind === 'PERSON' });
  return (relationships.data ?? [])
    .filter((each) => each.type === 'WORKS_FOR' && each.direction === 'TO' && each.endedOn === undefined)
    .map((each) => each.customer);
}
