import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { askWhich } from './ask-which';
import { saveMerging } from './save-merging';

vi.mock('./ask-which', () => ({ askWhich: vi.fn() }));

type Thing = { version: number; name: string; size: number };
const seen: Thing = { version: 1, name: 'Mill', size: 1 };
const theirs: Thing = { version: 2, name: 'Theirs', size: 1 };
const send = vi.fn(async (onto: Thing, patch: Partial<Thing>): Promise<Thing> => {
  if (onto.version !== 2) throw new ApiProblem(412, { type: '/problems/stale', title: 'Stale' });
  return { ...theirs, ...patch, version: 3 };
});
const save = (patch: Partial<Thing>, newest = async (): Promise<Thing | undefined> => theirs) =>
  saveMerging<Thing, Partial<Thing>>({
    resource: 'things',
    seen,
    patch,
    shown: {},
    send,
    inputOf: ({ name, size }) => ({ name, size }),
    newest,
  });

beforeEach(() => {
  send.mockClear();
  vi.mocked(askWhich).mockReset();
});

describe('a change that meets a newer version', () => {
  it('is laid onto it with what stays of mine', async () => {
    vi.mocked(askWhich).mockResolvedValue(['name']);

    expect(await save({ name: 'Mine', size: 2 })).toEqual({
      saved: { version: 3, name: 'Theirs', size: 2 },
      onto: theirs,
      patch: { size: 2 },
    });
  });

  it('sends nothing more when all stays as the other one has it', async () => {
    vi.mocked(askWhich).mockResolvedValue(['name']);

    expect(await save({ name: 'Mine' })).toEqual({ saved: theirs, onto: theirs, patch: {} });
    expect(send).toHaveBeenCalledOnce();
  });

  it('is refused when the question is closed, or nothing newer is there', async () => {
    vi.mocked(askWhich).mockResolvedValue(undefined);
    await expect(save({ name: 'Mine' })).rejects.toMatchObject({ status: 412 });

    await expect(save({ size: 2 }, async () => undefined)).rejects.toMatchObject({ status: 412 });
    expect(send).toHaveBeenCalledTimes(2);
  });
});
