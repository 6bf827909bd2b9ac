import { screen } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { CustomerBrief } from './customer-brief';
import { aTicket } from './testing';

it('says of each of its parts that it could not be had', async () => {
  service.use(
    http.get('*/api/v1/customers/c1', () => problem(500, 'customer')),
    http.get('*/api/v1/customers/c1/timeline', () => problem(500, 'contacts')),
    http.get('*/api/v1/opportunities', () => problem(500, 'sales')),
    http.get('*/api/v1/tickets', () => problem(500, 'tickets')),
  );
  await renderInApp(<CustomerBrief customer={{ id: 'c1', name: 'Acme' }} ticket={aTicket()} />, {
    me: me({
      permissions: {
        'customers:read': 'ORGANISATION',
        'interactions:read': 'ORGANISATION',
        'opportunities:read': 'ORGANISATION',
        'tickets:read': 'ORGANISATION',
      },
    }),
  });
  for (const part of ['customer', 'contacts', 'sales', 'tickets']) {
    expect(await screen.findByText(`Problem ${part}`)).toBeInTheDocument();
  }
  expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(4);
});
