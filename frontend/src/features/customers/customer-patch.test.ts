import { describe, expect, it } from 'vitest';
import { inversePatch, pointInput } from './customer-patch';
import { customer } from './testing';

describe('the way back from a change', () => {
  it('brings back what was changed and nothing else', () => {
    const before = customer({ industry: 'food', lifecycle: 'ACTIVE' });
    expect(inversePatch(before, { industry: 'energy' })).toEqual({ industry: 'food' });
  });

  it('takes away what was not there before', () => {
    expect(inversePatch(customer(), { website: 'https://a.example', ownerId: 'm2' })).toEqual({
      website: null,
      ownerId: null,
    });
  });

  it('keeps the id of a contact point that still stands, and makes a removed one anew', () => {
    const point = { type: 'EMAIL', primary: true, value: 'a@x.example' } as const;
    const before = customer({
      contactPoints: [
        { ...point, id: 'p1' },
        { ...point, id: 'p2', primary: false, value: 'b@x.example' },
      ],
    });
    expect(inversePatch(before, { contactPoints: [{ ...point, id: 'p1' }] }).contactPoints).toEqual([
      { ...point, id: 'p1' },
      { ...point, primary: false, value: 'b@x.example' },
    ]);
  });

  it('tells the service nothing of a contact point that the service alone says', () => {
    const point = { id: 'p1', type: 'PHONE', primary: true, value: '+40722123456' } as const;
    expect(pointInput({ ...point, display: '+40 722 123 456', verifiedAt: '2026-01-10T08:00:00Z' })).toEqual(
      point,
    );
  });
});
