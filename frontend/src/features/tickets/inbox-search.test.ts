import { describe, expect, it } from 'vitest';
import { listQuery, validateInboxSearch } from './inbox-search';

describe('the inbox', () => {
  it('shows what is not solved, newest first, unless told otherwise', () => {
    expect(listQuery({})).toEqual({
      filter: 'status=in=(NEW,OPEN,WAITING)',
      sort: '-lastMessageAt,-createdAt',
    });
  });

  it('shows one box', () => {
    expect(listQuery({ box: 'mine', phase: 'waiting' }).filter).toBe('status=in=(WAITING);assigneeId==me');
    expect(listQuery({ box: 'queue:7f' }).filter).toBe('status=in=(NEW,OPEN,WAITING);queueId==7f');
    expect(listQuery({ box: 'none', q: 'T-1042' })).toMatchObject({ q: 'T-1042' });
  });

  it('shows what the filter leaves of a box', () => {
    expect(listQuery({ box: 'mine', filter: 'priority==HIGH,type==PROBLEM' }).filter).toBe(
      'status=in=(NEW,OPEN,WAITING);assigneeId==me;(priority==HIGH,type==PROBLEM)',
    );
  });

  it('keeps an address short and ignores what it does not know', () => {
    expect(
      validateInboxSearch({ box: 'all', phase: 'active', order: 'sideways', q: 1042, new: true }),
    ).toEqual({ q: '1042', new: true });
    expect(validateInboxSearch({ box: 'queue:7f', phase: 'done' })).toEqual({
      box: 'queue:7f',
      phase: 'done',
    });
  });
});
