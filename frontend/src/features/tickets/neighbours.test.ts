import { describe, expect, it } from 'vitest';
import { neighbours } from './neighbours';

const list = ['T-1', 'T-2', 'T-3'];

describe('the neighbours of a ticket', () => {
  it('are the ones beside it', () => {
    expect(neighbours(list, 'T-2', 0)).toEqual({ previous: 'T-1', next: 'T-3', place: 1 });
    expect(neighbours(list, 'T-3', 0).next).toBeUndefined();
  });

  it('begin with the first one when none is open', () => {
    expect(neighbours(list, undefined, 2).next).toBe('T-1');
  });

  it('are those around the place it had when it has left the list', () => {
    expect(neighbours(['T-1', 'T-3'], 'T-2', 1)).toMatchObject({ previous: 'T-1', next: 'T-3' });
  });
});
