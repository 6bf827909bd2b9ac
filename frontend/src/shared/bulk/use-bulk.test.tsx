import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { bulkTexts } from './bulk-texts';
import { useBulk } from './use-bulk';

beforeAll(() => bulkTexts());

const job = (id: string, more: object) => ({
  id,
  state: 'SUCCEEDED',
  progress: 2,
  total: 2,
  can: [],
  ...more,
});
const answer = (id: string, more: object) =>
  http.get(`*/api/v1/jobs/${id}`, () => HttpResponse.json(job(id, more)));

async function archive(answers: Parameters<typeof service.use>[0]) {
  const begun = vi.fn();
  const Archive = () => {
    const { run } = useBulk('customers', { ids: ['a', 'b'] }, begun);
    return (
      <button type="button" onClick={() => void run({ action: 'ARCHIVE' }, 'archived')}>
        Archive
      </button>
    );
  };
  service.use(
    answers,
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
  );
  await renderInApp(<Archive />);
  await userEvent.click(screen.getByRole('button', { name: 'Archive' }));
  return begun;
}
const begins = http.post('*/api/v1/customers/bulk', () =>
  HttpResponse.json(job('j1', { state: 'QUEUED' }), { status: 202 }),
);

describe('a change of many records', () => {
  it('tells what was done, and is undone by one press', async () => {
    const undone = vi.fn();
    service.use(
      answer('j2', { result: { undone: true } }),
      http.post('*/api/v1/jobs/j1/undo', () => {
        undone();
        return HttpResponse.json(job('j2', { state: 'QUEUED' }), { status: 202 });
      }),
    );
    service.use(answer('j1', { result: { done: 2, refusedCount: 0, refused: [] } }));
    const begun = await archive(begins);
    expect(await screen.findByText('2 records archived')).toBeInTheDocument();
    expect(begun).toHaveBeenCalledOnce();

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(undone).toHaveBeenCalledOnce());
  });

  it('tells which records were refused and why', async () => {
    const refused = [{ id: 'b', message: 'Not yours' }];
    service.use(answer('j1', { result: { done: 1, refusedCount: 1, refused } }));
    await archive(begins);
    expect(await screen.findByText('1 record archived')).toBeInTheDocument();

    await userEvent.click(await screen.findByRole('button', { name: 'Why?' }));
    expect(await screen.findByText(/Not yours/)).toBeInTheDocument();
  });

  it('says that nothing was begun when the service refuses it', async () => {
    const begun = await archive(http.post('*/api/v1/customers/bulk', () => problem(403, 'forbidden')));

    expect(await screen.findByText('Problem forbidden')).toBeInTheDocument();
    expect(begun).not.toHaveBeenCalled();
  });
});
