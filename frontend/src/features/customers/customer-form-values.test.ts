import { describe, expect, it } from 'vitest';
import { ApiProblem, fieldErrors, isProblem } from '@/shared/api/problem';
import { asFormProblem, emptyCustomer, toNewCustomer } from './customer-form-values';

const owner = { id: 'm1', name: 'Ana' };

describe('a new customer', () => {
  it('is sent without empty fields and without those of the other kind', () => {
    const values = { ...emptyCustomer('COMPANY', owner), name: ' Dacia ', givenName: 'left over' };
    expect(toNewCustomer(values)).toEqual({
      kind: 'COMPANY',
      name: 'Dacia',
      lifecycle: 'PROSPECT',
      ownerId: 'm1',
    });
  });

  it('says a refused phone at the phone, though it is the first contact point', () => {
    const values = { ...emptyCustomer('PERSON', null), phone: '12' };
    const refusal = new ApiProblem(422, {
      type: '/problems/invalid',
      title: 'Invalid',
      errors: [{ pointer: '/contactPoints/0/value', code: 'invalid', message: 'Not a phone number' }],
    });
    const shown = asFormProblem(refusal, values);
    expect(isProblem(shown) && fieldErrors(shown)).toEqual({ phone: 'Not a phone number' });
  });
});
