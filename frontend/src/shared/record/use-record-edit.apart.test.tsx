import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { askWhich } from '@/shared/stale/ask-which';
import { notifyUndo } from '@/shared/ui/notify';
import { useRecordEdit } from './use-record-edit';

vi.mock('@/shared/stale/ask-which', () => ({ askWhich: vi.fn() }));
vi.mock('@/shared/ui/notify', () => ({ notifyUndo: vi.fn() }));

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
  vi.mocked(askWhich).mockReset();
});

describe('a change of one field', () => {
  it('asks when what one saw was changed, although the newer version is loaded by now', async () => {
    vi.mocked(askWhich).mockResolvedValue(['name']);
    const { client, result } = opened();
    const whileOpen = result.current;
    byOthers({ name: 'Theirs' });
    client.setQueryData(queryKey, kept);

    await whileOpen({ patch: { name: 'Mine' }, shown: { name: 'Mine' }, message: '' });
    expect(askWhich).toHaveBeenCalledWith(
      expect.objectContaining({ fields: [{ key: 'name', name: 'name', mine: 'Mine', theirs: 'Theirs' }] }),
    );
    expect(client.getQueryData(queryKey)).toMatchObject({ name: 'Theirs', version: 2 });
  });

  it('goes together by itself with what another one changed', async () => {
    const { client, result } = opened();
    byOthers({ owner: 'Radu' });

    await result.current({ patch: { name: 'Mine' }, message: '' });
    expect(askWhich).not.toHaveBeenCalled();
    expect(client.getQueryData(queryKey)).toMatchObject({ name: 'Mine', owner: 'Radu', version: 3 });
  });

  it('follows a change of the same page without being refused', async () => {
    const { result } = opened();
    const edit = result.current;
    await Promise.all([
      edit({ patch: { name: 'Mine' }, message: '' }),
      edit({ patch: { owner: 'Ana' }, message: '' }),
    ]);

    expect(send).toHaveBeenCalledTimes(2);
    expect(kept).toEqual({ id: 't1', version: 3, name: 'Mine', owner: 'Ana' });
  });

  it('is not undone over what another one has made of it since', async () => {
    vi.mocked(askWhich).mockResolvedValue(['name']);
    const { client, result } = opened();
    await result.current({ patch: { name: 'Mine' }, shown: { name: 'Mine' }, message: '' });
    byOthers({ name: 'Theirs' });
    client.setQueryData(queryKey, kept);

    await vi.mocked(notifyUndo).mock.lastCall?.[0].undo();
    expect(askWhich).toHaveBeenCalledWith(
      expect.objectContaining({ fields: [{ key: 'name', name: 'name', mine: 'Mill', theirs: 'Theirs' }] }),
    );
    expect(kept.name).toBe('Theirs');
  });

  it('is undone where nobody has changed it since', async () => {
    const { result } = opened();
    await result.current({ patch: { owner: 'Ana' }, shown: { owner: 'Ana' }, message: '' });
    byOthers({ name: 'Theirs' });

    await vi.mocked(notifyUndo).mock.lastCall?.[0].undo();
    expect(kept).toMatchObject({ name: 'Theirs', owner: '' });
  });

  it('is refused, not sent without end, when the newer version cannot be loaded', async () => {
    const { result } = opened(() => Promise.reject(new ApiProblem(503, { title: 'Down' })));
    byOthers({ owner: 'Radu' });

    await expect(result.current({ patch: { name: 'Bakery' }, message: '' })).rejects.toThrow('Down');
    expect(send).toHaveBeenCalledOnce();
  });
});
