import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamEvent } from './event-reader';
import { startLive } from './live';
import { refreshing } from './refresh';
import { followEvents } from './stream';

vi.mock('./stream', () => ({ followEvents: vi.fn() }));
vi.mock('./refresh', () => ({ refreshing: vi.fn() }));

describe('what is shown', () => {
  const refresh = { note: vi.fn(), everything: vi.fn(), stop: vi.fn() };
  let hear: (event: Partial<StreamEvent>) => void;
  let stop: () => void;

  beforeEach(() => {
    // As on an address that is not secure: each tab listens by itself.
    vi.stubGlobal('navigator', { locks: undefined });
    vi.mocked(refreshing).mockReturnValue(refresh);
    vi.mocked(followEvents).mockImplementation(async ({ onEvent }) => {
      hear = (event) => onEvent({ id: undefined, name: undefined, data: undefined, ...event });
    });
    refresh.note.mockReset();
    refresh.everything.mockReset();
    stop = startLive(new QueryClient(), 'm1');
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  it('follows single changes', async () => {
    await vi.waitFor(() => expect(followEvents).toHaveBeenCalled());
    hear({ id: '4-1', data: '{"type":"customers","id":"c1"}' });

    expect(refresh.note).toHaveBeenCalledWith([{ type: 'customers', id: 'c1' }]);
    expect(refresh.everything).not.toHaveBeenCalled();
  });

  it.each(['end', 'reach'])('is all asked for anew when rights have changed: %s', async (name) => {
    await vi.waitFor(() => expect(followEvents).toHaveBeenCalled());
    hear({ id: '4-1-0a1b2c3d', name, data: '{}' });

    expect(refresh.everything).toHaveBeenCalledOnce();
  });
});
