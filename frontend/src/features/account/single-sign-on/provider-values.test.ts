import { describe, expect, it } from 'vitest';
import { toPatch, valuesOf } from './provider-values';

describe('the values of an identity provider', () => {
  it('leave the secret alone unless a new one is entered', () => {
    const values = { ...valuesOf(undefined), name: 'Staff' };
    expect(toPatch(values)).not.toHaveProperty('clientSecret');
    expect(toPatch({ ...values, clientSecret: 'new' })).toMatchObject({
      name: 'Staff',
      clientSecret: 'new',
    });
  });

  it('keep the password as a way in at first', () => {
    expect(valuesOf(undefined).passwordAllowed).toBe(true);
  });
});
