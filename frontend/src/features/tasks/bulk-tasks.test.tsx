import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, service } from '@/shared/testing/service';
import { TaskTabs } from './task-tabs';
import { aTask } from './testing';

const tasks = [aTask({ id: 'k1' }), aTask({ id: 'k2', title: 'Call Acme' })];
const job = { id: 'j1', state: 'SUCCEEDED', progress: 2, total: 2, can: [] };
const sent = vi.fn();

const show = (tab: string) => renderInApp(<TaskTabs selecting />, { path: `/tasks?tab=${tab}` });

beforeEach(() => {
  sent.mockReset();
  service.use(
    http.get('*/api/v1/tasks', ({ request }) => {
      const done = new URL(request.url).searchParams.get('filter')?.startsWith('status==DONE');
      return HttpResponse.json(
        done ? { items: [aTask({ status: 'DONE' })], next: 'more', total: { exact: 312 } } : { items: tasks },
      );
    }),
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.get('*/api/v1/jobs/j1', () => HttpResponse.json({ ...job, result: { done: 2, refusedCount: 0 } })),
    http.post('*/api/v1/tasks/bulk', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ ...job, state: 'QUEUED' }, { status: 202 });
    }),
  );
});

it('marks the ticked tasks as done, once some are ticked', async () => {
  await show('upcoming');
  expect(await screen.findByRole('button', { name: 'Mark as done' })).toBeDisabled();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Call Acme' }));
  await userEvent.click(screen.getByRole('button', { name: 'Mark as done' }));

  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith({ ids: ['k2'], edit: { status: 'DONE' } }),
  );
  expect(await screen.findByText('2 records changed')).toBeInTheDocument();
});

it('takes all that is to do as the tasks it shows', async () => {
  await show('upcoming');
  await userEvent.click(await screen.findByRole('button', { name: 'Select all 2 that match' }));
  await userEvent.click(screen.getByRole('button', { name: 'Archive' }));

  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ ids: ['k1', 'k2'], action: 'ARCHIVE' }));
});

it('takes all that is done as their filter, and says how many they are', async () => {
  await show('done');
  await userEvent.click(await screen.findByRole('button', { name: 'Select all 312 that match' }));
  await userEvent.click(screen.getByRole('button', { name: 'Mark as not done' }));

  const filter = 'status==DONE;assigneeId==m1';
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ filter, edit: { status: 'OPEN' } }));
});
