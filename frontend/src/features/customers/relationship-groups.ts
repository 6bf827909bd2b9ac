import type { Customer, NewRelationship, Relationship } from './api';

/** How a customer stands to another one, said from its own side. */
export type Tie = 'employs' | 'worksFor' | 'subsidiaryOf' | 'parentOf';

export function tieOf({ type, direction }: Pick<Relationship, 'type' | 'direction'>): Tie {
  if (type === 'WORKS_FOR') return direction === 'TO' ? 'worksFor' : 'employs';
  return direction === 'TO' ? 'subsidiaryOf' : 'parentOf';
}

export function tiesOf(kind: Customer['kind']): { people: Tie[]; companies: Tie[] } {
  return kind === 'COMPANY'
    ? { people: ['employs'], companies: ['subsidiaryOf', 'parentOf'] }
    : { people: [], companies: ['worksFor'] };
}

/** The tie as the service keeps it: always from the one who works or belongs to the other. */
export function relationshipFor(
  tie: Tie,
  self: string,
  other: string,
  more: Omit<NewRelationship, 'type' | 'customerId'>,
): { from: string; body: NewRelationship } {
  const type = tie === 'employs' || tie === 'worksFor' ? 'WORKS_FOR' : 'SUBSIDIARY_OF';
  const outward = tie === 'worksFor' || tie === 'subsidiaryOf';
  return { from: outward ? self : other, body: { type, customerId: outward ? other : self, ...more } };
}
