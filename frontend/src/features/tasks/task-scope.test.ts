import { expect, it } from 'vitest';
import { scopeOf } from './task-scope';

it('says whose tasks, and what they are about', () => {
  expect(scopeOf({ who: 'm1' })).toBe('assigneeId==m1');
  expect(scopeOf({ who: 'everybody' })).toBe('');
  expect(scopeOf({ who: 'everybody', customer: 'c1', opportunity: 'o1', ticket: 't1' })).toBe(
    'customerId==c1;opportunityId==o1;ticketId==t1',
  );
});
