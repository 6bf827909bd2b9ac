import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import type { Relationship } from './api';
import { Relationships } from './relationships';
import { customer } from './testing';

const job: Relationship = {
  id: 'r1',
  version: 2,
  type: 'WORKS_FOR',
  direction: 'FROM',
  customer: { id: 'p1', name: 'Ana Ionescu', kind: 'PERSON' },
  role: 'Baker',
  startedOn: '2021-09-01',
};

it('says since when, over all pages, and lets a job be ended', async () => {
  const next = { ...job, id: 'r2', customer: { id: 'p2', name: 'Dan Popa', kind: 'PERSON' } };
  service.use(
    http.get('*/customers/c1/relationships', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.has('cursor')
          ? { items: [next] }
          : { items: [job], next: 'further' },
      ),
    ),
  );
  let sent: unknown;
  service.use(
    http.patch('*/customers/c1/relationships/r1', async ({ request }) => {
      sent = [request.headers.get('If-Match'), await request.json()];
      return HttpResponse.json({ ...job, version: 3, endedOn: '2026-03-31' });
    }),
  );
  await renderInApp(<Relationships customer={customer()} canEdit />);

  expect(await screen.findByText('Dan Popa')).toBeInTheDocument();
  expect(screen.getAllByText(/Baker · since .*2021/)).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Edit Ana Ionescu' }));
  await userEvent.type(screen.getByLabelText('Until'), '31 Mar 2026');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(sent).toEqual(['"2"', { role: 'Baker', startedOn: '2021-09-01', endedOn: '2026-03-31' }]);
});
