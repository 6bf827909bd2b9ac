import { screen, waitFor } from '@testing-library/react';
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

it.each([
  ['Postal address', 'Street'],
  ['Phone number', 'Phone number'],
])('begins a new %s in its first field', async (kind, field) => {
  await renderInApp(<ContactPoints customer={dacia} canEdit save={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a way to reach them' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: kind }));
  const input = await screen.findByRole('textbox', { name: field });
  // A menu gives the focus back a moment after it has closed.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(input).toHaveFocus();
});

it('leaves the focus on the button when nothing is chosen', async () => {
  await renderInApp(<ContactPoints customer={dacia} canEdit save={vi.fn()} />);
  const add = await screen.findByRole('button', { name: 'Add a way to reach them' });
  await userEvent.click(add);
  await screen.findByRole('menuitem', { name: 'Phone number' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(add).toHaveFocus());
});
