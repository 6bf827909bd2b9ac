import { describe, expect, it } from 'vitest';
import { relationshipFor, tieOf } from './relationship-groups';

describe('a tie between customers', () => {
  it.each(['employs', 'worksFor', 'subsidiaryOf', 'parentOf'] as const)('%s comes back as itself', (tie) => {
    const { from, body } = relationshipFor(tie, 'self', 'other', {});
    const direction = from === 'self' ? 'TO' : 'FROM';
    expect(tieOf({ type: body.type, direction })).toBe(tie);
  });

  it('is kept from the one who works to the one they work for', () => {
    expect(relationshipFor('employs', 'company', 'person', { role: 'Buyer' })).toEqual({
      from: 'person',
      body: { type: 'WORKS_FOR', customerId: 'company', role: 'Buyer' },
    });
  });
});
