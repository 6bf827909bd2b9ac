import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { ContactPoints } from './contact-points';
import { customer } from './testing';

const dacia = customer({
  contactPoints: [{ id: 'p1', type: 'EMAIL', value: 'ana@dacia.example', primary: true }],
});

it('marks a contact point as verified, and says why when it cannot', async () => {
  const verify = '*/customers/c1/contact-points/p1/verify';
  service.use(http.post(verify, () => problem(403, 'forbidden')));
  await renderInApp(<ContactPoints customer={dacia} canEdit save={vi.fn()} />);

  const button = await screen.findByRole('button', { name: 'Mark as verified: ana@dacia.example' });
  await userEvent.click(button);
  expect(await screen.findByText('Problem forbidden')).toBeInTheDocument();

  service.use(http.post(verify, () => HttpResponse.json({ ...dacia, version: 4 })));
  await userEvent.click(button);
  expect(await screen.findByText('Marked as verified')).toBeInTheDocument();
});
