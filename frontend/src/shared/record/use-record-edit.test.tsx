import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { useRecordEdit } from './use-record-edit';

type Thing = { id: string; version: number; name: string; owner?: string };
type Patch = Partial<Pick<Thing, 'name' | 'owner'>>;

const queryKey = ['things', 'one', 't1'];
/** What the service has. */
let kept: Thing;
const send = vi.fn(async (current: Thing, patch: Patch): Promise<Thing> => {
  if (current.version !== kept.version) throw new ApiProblem(412, { type: '/problems/stale' });
  kept = { ...kept, ...patch, version: kept.version + 1 };
  return kept;
});
const byOthers = (change: Patch) => {
  kept = { ...kept, ...change, version: kept.version + 1 };
};

const inverse = (before: Thing, patch: Patch): Patch => ({
  ...('name' in patch ? { name: before.name } : {}),
  ...('owner' in patch ? { owner: before.owner ?? '' } : {}),
});

function opened(load: () => Promise<Thing> = async () => kept) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, queryFn: load } } });
  client.setQueryData(queryKey, kept);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result, rerender } = renderHook(
    () => useRecordEdit<Thing, Patch>({ resource: 'things', queryKey, send, inverse }),
    { wrapper },
  );
  return { client, result, rerender };
}

beforeEach(() => {
  kept = { id: 't1', version: 1, name: 'Mill' };
  send.mockClear();
});

describe('a change of one field', () => {
  it('is refused, not sent without end, when the newer version cannot be loaded', async () => {
    const { result } = opened(() => Promise.reject(new ApiProblem(503, { title: 'Down' })));
    byOthers({ owner: 'Radu' });

    await expect(result.current({ patch: { name: 'Bakery' }, message: '' })).rejects.toThrow('Down');
    expect(send).toHaveBeenCalledOnce();
  });
});
