import { describe, expect, it } from 'vitest';
import { contactPointValues, pointerOfPoint, toContactPoint, withPoint } from './contact-point-values';

const old = { id: 'p1', type: 'PHONE', primary: true, value: '+40722000001' } as const;

describe('contact points', () => {
  it('have one main one of each type', () => {
    const next = { type: 'PHONE', primary: true, value: '+40722000002' } as const;
    expect(withPoint([old], next)).toEqual([{ ...old, primary: false }, next]);
  });

  it('are changed in their place', () => {
    const mail = { id: 'p2', type: 'EMAIL', primary: true, value: 'a@x.example' } as const;
    const changed = { ...old, value: '+40722000003' };
    expect(withPoint([old, mail], changed)).toEqual([changed, mail]);
  });

  it('send an address without its empty parts, and no value', () => {
    const values = { ...contactPointValues(undefined, true), street: ' Lipscani 12 ', country: 'RO' };
    expect(toContactPoint('POSTAL', undefined, values)).toEqual({
      type: 'POSTAL',
      primary: true,
      address: { street: 'Lipscani 12', country: 'RO' },
    });
  });

  it.each([
    ['/contactPoints/2/value', '/value'],
    ['/contactPoints/0/address/country', '/country'],
    ['/contactPoints/1/address', '/street'],
  ])('find the field of %s', (pointer, field) => expect(pointerOfPoint(pointer)).toBe(field));
});
