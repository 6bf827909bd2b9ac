import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import type { SavedView } from './api';
import { ViewTabs } from './view-tabs';

const view: SavedView = {
  id: 'w1',
  version: 1,
  resource: 'customers',
  name: 'Bakeries',
  filter: 'country==RO',
  columns: [],
  shared: false,
  owner: { id: 'm1', name: 'Ana Ionescu' },
  can: ['edit', 'delete'],
};

const show = () =>
  renderInApp(
    <ViewTabs resource="customers" current="w1" state={{ filter: 'country==FR' }} onChoose={vi.fn()} />,
  );

it('says that the views could not be had, and tries again', async () => {
  service.use(http.get('*/api/v1/views', () => HttpResponse.json({ items: [view] })));
  service.use(http.get('*/api/v1/views', () => problem(500, 'internal'), { once: true }));
  await show();
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Bakeries' })).toBeInTheDocument();
});

it('updates a view, and brings back what it was', async () => {
  const sent: unknown[] = [];
  service.use(
    http.get('*/api/v1/views', () => HttpResponse.json({ items: [view] })),
    http.patch('*/api/v1/views/w1', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ ...view, version: sent.length + 1 });
    }),
  );
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Save changes to “Bakeries”' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['"1"', { filter: 'country==FR', sort: null, columns: null }],
      ['"2"', { filter: 'country==RO', sort: null, columns: [] }],
    ]),
  );
});
