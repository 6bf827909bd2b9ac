import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { queueTexts } from './late-texts';
import { QueuesPage } from './queues-page';

const support = {
  id: 'q1',
  version: 3,
  name: 'Support',
  names: { en: 'Support', fr: 'Assistance' },
  createdAt: '2026-01-01T08:00:00Z',
  updatedAt: '2026-01-01T08:00:00Z',
  can: ['edit', 'delete'],
};
const list = (items: object[]) => http.get('*/api/v1/queues', () => HttpResponse.json({ items }));

describe('the queues', () => {
  beforeAll(queueTexts);
  beforeEach(() => service.use(list([support])));

  it('say why one stays that tickets are in', async () => {
    service.use(http.delete('*/api/v1/queues/q1', () => problem(409, 'in-use')));
    await renderInApp(<QueuesPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete the queue Support' }));

    expect(await screen.findByText('“Support” is in use')).toBeInTheDocument();
    expect(screen.getByText('Support')).toBeInTheDocument();
  });

  it('are renamed in every language, and an emptied name is said', async () => {
    const sent: unknown[] = [];
    service.use(
      http.patch('*/api/v1/queues/q1', async ({ request }) => {
        sent.push(await request.json(), request.headers.get('If-Match'));
        return HttpResponse.json({ ...support, version: 4, name: 'Help' });
      }),
    );
    await renderInApp(<QueuesPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Support' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Help');
    await userEvent.click(screen.getByRole('button', { name: 'Name in other languages' }));
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Français' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('“Help” saved')).toBeInTheDocument();
    expect(sent).toEqual([{ names: { en: 'Help', fr: null } }, '"3"']);
  });

  it('ask for a name', async () => {
    service.use(list([]));
    await renderInApp(<QueuesPage />);
    expect(await screen.findByText('No queues yet')).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'New queue' })[0] ?? document.body);
    await userEvent.click(await screen.findByRole('button', { name: 'Create queue' }));

    expect(await screen.findByText('Give it a name')).toBeInTheDocument();
  });

  it('offer another try when they cannot be read', async () => {
    service.use(http.get('*/api/v1/queues', () => problem(503, 'unavailable')));
    await renderInApp(<QueuesPage />);

    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});
