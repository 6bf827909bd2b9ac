import { QueryClient } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, service } from '@/shared/testing/service';
import { followJob } from './api';

const answers: (() => Response)[] = [];
const job = (state: string) => () => HttpResponse.json({ id: 'j1', state, progress: 0, can: [] });

describe('a job that is followed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 400 });
    service.use(http.get('*/api/v1/jobs/j1', () => answers.shift()?.() ?? HttpResponse.error()));
  });
  afterEach(() => {
    vi.useRealTimers();
    answers.length = 0;
  });

  it('is not lost when a look at it fails for a moment', async () => {
    answers.push(
      job('RUNNING'),
      () => HttpResponse.error(),
      () => problem(503, 'unavailable'),
      job('SUCCEEDED'),
    );

    await expect(followJob(new QueryClient(), 'j1')).resolves.toMatchObject({ state: 'SUCCEEDED' });
  });

  it('is given up when the service refuses to show it', async () => {
    answers.push(job('RUNNING'), () => problem(404, 'not-found'));

    await expect(followJob(new QueryClient(), 'j1')).rejects.toMatchObject({ status: 404 });
  });
});
