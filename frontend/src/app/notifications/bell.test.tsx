import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aTask } from '@/features/tasks/testing';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { BellButton } from './bell';

const member = me({ id: 'bell', permissions: { 'tasks:read': 'OWN', 'tickets:read': 'OWN' } });
const items = (path: string, ...found: object[]) =>
  http.get(`*/api/v1/${path}`, () => HttpResponse.json({ items: found }));

function show() {
  return renderInApp(<BellButton />, { me: member });
}

describe('the bell', () => {
  beforeEach(() => {
    service.use(items('tasks', aTask({ title: 'Send the offer' })), items('tickets'), items('jobs'));
  });

  it('counts what is new until one has looked, and leads there', async () => {
    const { router } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications, 1 new' }));
    await userEvent.click(await screen.findByRole('link', { name: /Send the offer/ }));

    expect(router.state.location.href).toBe('/tasks?task=k1');
    expect(await screen.findByRole('button', { name: 'Notifications' })).toBeInTheDocument();
  });

  it('says that nothing waits', async () => {
    service.use(items('tasks'));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications' }));

    expect(await screen.findByText('Nothing is waiting for you')).toBeInTheDocument();
  });

  it('offers another try when something cannot be read', async () => {
    service.use(http.get('*/api/v1/jobs', () => problem(503, 'unavailable')));
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Notifications' }));

    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});
