import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Summary } from '@/features/pipeline/api';
import { aTask } from '@/features/tasks/testing';
import { aTicket } from '@/features/tickets/testing';
import { meKey } from '@/shared/auth/session';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { HomePage } from './home-page';
import { aSummary, emptySummary } from './testing';

// Drawn by a library that needs a real browser; the browser tests look at it.
vi.mock('./stage-chart', () => ({ StageChart: () => null }));

const answer = (path: string, items: unknown[], more = {}) =>
  service.use(http.get(`*/api/v1/${path}`, () => HttpResponse.json({ items, ...more })));
const show = (...permissions: string[]) =>
  renderInApp(<HomePage />, {
    me: me({ permissions: Object.fromEntries(permissions.map((each) => [each, 'ORGANISATION'])) }),
  });

describe('the home page', () => {
  it('shows nobody what their roles do not include', async () => {
    await show('products:read');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Ana Ionescu');
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
  });

  it('says why there is nothing, and looks whether one has a role by now', async () => {
    service.use(http.get('*/api/v1/me', () => HttpResponse.json(me({ permissions: {} }))));
    const { queryClient } = await show();
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('You have no role yet');
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(queryClient.getQueryState(meKey)?.dataUpdateCount).toBe(2));
  });

  it('lists what is late and due, and does it by one press', async () => {
    const late = aTask({ title: 'Call back', dueOn: '2020-01-01' });
    let done = false;
    service.use(
      http.get('*/api/v1/tasks', () => HttpResponse.json({ items: done ? [] : [late] })),
      http.post('*/api/v1/tasks/k1/complete', () => {
        done = true;
        return HttpResponse.json({ ...late, status: 'DONE' });
      }),
    );
    await show('tasks:read', 'tasks:write');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Mark “Call back” as done' }));
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
    expect(screen.getByText(/Plan a task or an appointment/)).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    answer('tasks', [aTask({ title: 'Call back', dueOn: '2020-01-01' })]);
    service.use(http.get('*/api/v1/tasks', () => problem(500, 'internal'), { once: true }));
    await show('tasks:read');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Call back')).toBeInTheDocument();
  });

  it('shows my tickets, and those nobody has taken', async () => {
    service.use(
      http.get('*/api/v1/tickets', ({ request }) => {
        const filter = new URL(request.url).searchParams.get('filter') ?? '';
        if (filter.includes('assigneeId==me')) return HttpResponse.json({ items: [] });
        const items = filter.includes('assigneeId=null') ? [aTicket({ subject: 'Broken grinder' })] : [];
        return HttpResponse.json({ items, total: { exact: 7 } });
      }),
    );
    await show('tickets:read', 'tickets:write');
    expect(await screen.findByText(/Take one from the inbox/)).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Broken grinder' })).toHaveAttribute(
      'href',
      '/inbox/T-1042',
    );
    expect(screen.getByRole('heading', { name: 'Unassigned 7' })).toBeInTheDocument();
  });

  it('tells what changed, also when one part of it is missing', async () => {
    answer('tickets', [aTicket({ subject: 'Broken grinder', updatedAt: new Date().toISOString() })]);
    service.use(http.get('*/api/v1/customers', () => problem(500, 'internal')));
    await show('tickets:read', 'customers:read');
    const changes = await screen.findByRole('region', { name: 'Changed since yesterday' });
    expect(await within(changes).findByText('Broken grinder')).toBeInTheDocument();
    expect(within(changes).getByRole('alert')).toHaveTextContent('Problem internal');
  });
});

describe('the pipeline on the home page', () => {
  const pipeline = { id: 'p1', version: 1, name: 'Sales', names: {}, position: 0, stages: [], can: [] };
  const summarised = (summary: Summary) => {
    answer('pipelines', [pipeline]);
    answer('opportunities', []);
    service.use(http.get('*/api/v1/pipelines/p1/summary', () => HttpResponse.json(summary)));
  };

  it('keeps currencies apart and leads to the rows behind every figure', async () => {
    summarised(aSummary());
    await show('opportunities:read', 'pipelines:read');
    const row = await screen.findByRole('row', { name: /Prospecting/ });
    expect(row).toHaveTextContent('€1,200 + RON 9,000');
    expect(within(row).getByRole('link', { name: '4' })).toHaveAttribute(
      'href',
      expect.stringContaining(encodeURIComponent('ownerId==me;stageId==s1')),
    );
    expect(screen.getByRole('radio', { name: 'RON' })).toBeInTheDocument();
  });

  it('says what to do when nothing is open', async () => {
    summarised(emptySummary);
    await show('opportunities:read', 'opportunities:write', 'pipelines:read');
    expect(await screen.findByText(/No open opportunity is yours/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New opportunity' })).toBeInTheDocument();
  });
});

describe('my numbers', () => {
  it('stand beside those of the month before, and lead to the rows behind them', async () => {
    const filters: string[] = [];
    service.use(
      http.get('*/api/v1/opportunities', ({ request }) => {
        const filter = new URL(request.url).searchParams.get('filter') ?? '';
        if (!filter.includes('outcome==WON')) return HttpResponse.json({ items: [] });
        filters.push(filter);
        return HttpResponse.json({ items: [], total: { exact: filter.includes('=lt=') ? 7 : 3 } });
      }),
    );
    await show('opportunities:read');
    const numbers = await screen.findByRole('list', { name: 'My numbers' });
    expect(await within(numbers).findByText('7 last month')).toBeInTheDocument();
    const link = within(numbers).getByRole('link', { name: /^Won this month\s*3/ });
    expect(link).toHaveAttribute('href', expect.stringContaining('/pipeline?layout=table&filter=ownerId'));
    expect(filters).toHaveLength(2);
  });

  it('say what went wrong', async () => {
    service.use(http.get('*/api/v1/opportunities', () => problem(500, 'internal')));
    await show('opportunities:read');
    const numbers = await screen.findByRole('list', { name: 'My numbers' });
    expect(await within(numbers).findByRole('alert')).toHaveTextContent('Problem internal');
  });
});
