import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rawRequest } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { isSignedIn } from '@/shared/auth/token';
import { followEvents } from './stream';

vi.mock('@/shared/api/client', () => ({ rawRequest: vi.fn() }));
vi.mock('@/shared/auth/token', () => ({ isSignedIn: vi.fn() }));

const request = vi.mocked(rawRequest);
const unauthorised = () => Promise.reject(new ApiProblem(401, {}));
const MINUTES = 5 * 60_000;

describe('the stream of changes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    request.mockReset();
    vi.mocked(isSignedIn).mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is followed again after an interruption, from the place reached', async () => {
    const stopped = new AbortController();
    const heard: (string | undefined)[] = [];
    request.mockImplementationOnce(async () => new Response('id: 4-1\ndata: {}\n\n'));
    request.mockImplementation(() => new Promise(() => undefined));
    void followEvents({
      after: () => heard.at(-1),
      onEvent: ({ id }) => heard.push(id),
      signal: stopped.signal,
    });
    await vi.waitFor(() => expect(heard).toEqual(['4-1']));
    await vi.advanceTimersByTimeAsync(2_000);

    expect(request).toHaveBeenCalledTimes(2);
    expect(request.mock.lastCall?.[1]?.headers).toMatchObject({ 'Last-Event-ID': '4-1' });
    stopped.abort();
  });

  it('is tried again when the token could not be renewed, ever less often', async () => {
    const stopped = new AbortController();
    request.mockImplementation(unauthorised);
    const followed = followEvents({ after: () => undefined, onEvent: vi.fn(), signal: stopped.signal });
    await vi.advanceTimersByTimeAsync(MINUTES);

    expect(request.mock.calls.length).toBeGreaterThan(5);
    expect(request.mock.calls.length).toBeLessThan(20);
    stopped.abort();
    await followed;
  });

  it('ends when one is signed out', async () => {
    vi.mocked(isSignedIn).mockReturnValue(false);
    request.mockImplementation(unauthorised);
    await followEvents({ after: () => undefined, onEvent: vi.fn(), signal: new AbortController().signal });

    expect(request).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind on the signal after a pause', async () => {
    const stopped = new AbortController();
    const added = vi.spyOn(stopped.signal, 'addEventListener');
    const removed = vi.spyOn(stopped.signal, 'removeEventListener');
    request.mockImplementation(() => Promise.reject(new ApiProblem(503, {})));
    const followed = followEvents({ after: () => undefined, onEvent: vi.fn(), signal: stopped.signal });
    await vi.advanceTimersByTimeAsync(MINUTES);
    stopped.abort();
    await followed;

    const count = (calls: unknown[][]) => calls.filter(([name]) => name === 'abort').length;
    expect(count(removed.mock.calls)).toBe(count(added.mock.calls));
  });
});
