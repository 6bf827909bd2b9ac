import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { AddRelationship } from './add-relationship';
import { customer } from './testing';

it('asks before a press elsewhere closes it half-filled', async () => {
  service.use(http.get('*/api/v1/people', () => HttpResponse.json({ items: [] })));
  await renderInApp(
    <>
      <AddRelationship customer={customer()} ties={['employs']} />
      <p>elsewhere</p>
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /Role/ }), 'Chief baker');
  await userEvent.click(screen.getByText('elsewhere'));
  await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));

  expect(screen.getByRole('textbox', { name: /Role/ })).toHaveValue('Chief baker');
});
