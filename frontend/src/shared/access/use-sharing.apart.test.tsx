import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, service } from '@/shared/testing/service';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import type { Share, ShareLevel } from './api';
import { useSharing } from './use-sharing';

vi.mock('@/shared/ui/notify', () => ({ notifyUndo: vi.fn(), notifyProblem: vi.fn() }));

const radu = { id: 'm2', name: 'Radu Pop' };
/** What the service has. */
let level: ShareLevel | undefined;
const held = () => ({ id: 's1', version: 1, member: radu, level });

function sharing() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useSharing({ resource: 'customers', id: 'c1' }), { wrapper });
  return result.current;
}
const undo = () => vi.mocked(notifyUndo).mock.lastCall?.[0].undo();

beforeEach(() => {
  vi.clearAllMocks();
  level = undefined;
  service.use(
    http.get('*/customers/c1/shares', () =>
      HttpResponse.json({ items: level === undefined ? [] : [held()] }),
    ),
    http.put<{ holder: string }, Pick<Share, 'level'>>('*/customers/c1/shares/:holder', async (sent) => {
      ({ level } = await sent.request.json());
      return HttpResponse.json(held());
    }),
    http.delete('*/customers/c1/shares/m2', () => {
      level = undefined;
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

describe('a share that is undone', () => {
  it('is gone where there was none', async () => {
    expect(await sharing().give(radu, 'READ')).toBe(true);
    expect(level).toBe('READ');

    await undo();
    expect(level).toBeUndefined();
  });

  it('has the level it had', async () => {
    level = 'READ';
    await sharing().give(radu, 'EDIT');
    expect(level).toBe('EDIT');

    await undo();
    expect(level).toBe('READ');
  });
});

it('says when the service refuses a share', async () => {
  service.use(http.put('*/customers/c1/shares/m2', () => problem(403, 'forbidden')));

  expect(await sharing().give(radu, 'READ')).toBe(false);
  expect(notifyProblem).toHaveBeenCalledOnce();
  expect(notifyUndo).not.toHaveBeenCalled();
});
