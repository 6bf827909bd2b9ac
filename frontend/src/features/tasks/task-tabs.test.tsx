import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { MANY } from './api';
import { bucketFilter } from './bucket-filter';
import { TaskTabs } from './task-tabs';
import { aTask } from './testing';
import { useBuckets } from './use-buckets';

const SIZE = 200;
const asked = vi.fn();
const some = (from: number, count: number, dueOn: string) =>
  Array.from({ length: count }, (_, index) =>
    aTask({ id: `k${from + index}`, title: `Task ${from + index}`, dueOn }),
  );

/** As many as the page loads are overdue, and there is one more; all of `today` comes after them. */
function manyTasks() {
  service.use(
    http.get('*/api/v1/tasks', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const filter = query.get('filter') ?? '';
      asked(filter);
      if (query.get('total') === 'true') {
        const exact = filter.includes('dueOn=lt=') ? 1201 : filter.includes('dueOn==') ? 3 : 40;
        return HttpResponse.json({ items: [], total: { exact } });
      }
      if (filter.includes('dueOn==')) {
        return HttpResponse.json({ items: [aTask({ id: 'now', title: 'Due now', dueOn: '2099-01-01' })] });
      }
      const from = Number(query.get('cursor') ?? '0');
      return HttpResponse.json({ items: some(from, SIZE, '2020-01-01'), next: String(from + SIZE) });
    }),
  );
}

beforeEach(() => asked.mockReset());

it('counts a few tasks by itself', async () => {
  service.use(http.get('*/api/v1/tasks', () => HttpResponse.json({ items: some(1, 3, '2020-01-01') })));
  await renderInApp(<TaskTabs selecting={false} />, { path: '/tasks?tab=overdue' });
  expect(await screen.findByText('Task 3')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: /Overdue/ })).toHaveTextContent('3');
  expect(screen.queryByText(/Only the first/)).not.toBeInTheDocument();
});

it('lets the service count and find what is beyond those it loads', async () => {
  manyTasks();
  await renderInApp(<TaskTabs selecting={false} />, { path: '/tasks' });
  expect(await screen.findByText('Due now')).toBeInTheDocument();
  const overdue = screen.getByRole('tab', { name: /Overdue/ });
  expect(await within(overdue).findByText('1,201')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: /Today/ })).toHaveTextContent('3');
});

it('says what went wrong', async () => {
  service.use(http.get('*/api/v1/tasks', () => problem(500, 'internal')));
  await renderInApp(<TaskTabs selecting={false} />, { path: '/tasks' });
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
});

it('says the groups as the service understands them', () => {
  const today = 'startsAt=ge=2026-03-01T22:00:00.000Z;startsAt=lt=2026-03-02T22:00:00.000Z';
  expect(bucketFilter('today', '2026-03-02', 'Europe/Bucharest')).toBe(
    `(kind==APPOINTMENT;${today},kind==TASK;dueOn==2026-03-02,kind==TASK;dueOn=null=true;${today})`,
  );
});

it('knows when a group is longer than what is loaded', async () => {
  manyTasks();
  await renderInApp(<Loaded />);
  expect(await screen.findByText(`${MANY} cut`)).toBeInTheDocument();
});

/** A thousand rows take long to draw: it is enough to know that they are there. */
function Loaded() {
  const { tasks, cut } = useBuckets('', 'overdue');
  return `${tasks.length} ${cut ? 'cut' : 'all'}`;
}
