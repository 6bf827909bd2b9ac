import { createContext, type ReactNode, useContext } from 'react';
import { rawRequest } from '@/shared/api/client';
import { isRecord } from '@/shared/api/problem';

export type Reference = { id: string; name: string };

/** How records of one kind are found by name and named by id, for pickers and filter chips. */
export type ReferenceSource = {
  search: (text: string, signal?: AbortSignal) => Promise<Reference[]>;
  byIds: (ids: string[], signal?: AbortSignal) => Promise<Reference[]>;
};

/** Lists the service searches, and how many of each to offer; short ones are shown whole as long as they are short. */
const searchable: Record<string, string> = {
  customers: '20',
  opportunities: '20',
  tickets: '20',
  members: '20',
  products: '20',
  pipelines: '200',
  queues: '200',
  tags: '200',
  teams: '200',
};

const Sources = createContext<Record<string, ReferenceSource>>({});

export function ReferenceSourcesProvider(props: {
  sources: Record<string, ReferenceSource>;
  children: ReactNode;
}) {
  return <Sources value={props.sources}>{props.children}</Sources>;
}

export function useReferenceSource(kind: string): ReferenceSource {
  return useContext(Sources)[kind] ?? listSource(kind);
}

/** Every list answers `items` with `id` and `name`, so most kinds need nothing of their own. */
export function listSource(kind: string, nameOf = plainName): ReferenceSource {
  const toReference = (item: unknown): Reference[] =>
    isRecord(item) && typeof item.id === 'string' ? [{ id: item.id, name: nameOf(item) }] : [];
  const read = async (query: Record<string, string>, signal?: AbortSignal) => {
    const body = await readJson(`/api/v1/${kind}?${new URLSearchParams(query)}`, signal);
    const items: unknown[] = isRecord(body) && Array.isArray(body.items) ? body.items : [];
    return items.flatMap(toReference);
  };
  return {
    search: async (text, signal) => {
      const limit = searchable[kind];
      if (limit !== undefined) return read({ limit, ...(text === '' ? {} : { q: text }) }, signal);
      const all = await read({ limit: '200' }, signal);
      return all.filter((each) => folded(each.name).includes(folded(text)));
    },
    // One that is gone or hidden is left out; the others keep their names.
    byIds: async (ids, signal) => {
      const found = await Promise.allSettled(ids.map((id) => readJson(`/api/v1/${kind}/${id}`, signal)));
      return found.flatMap((each) => (each.status === 'fulfilled' ? toReference(each.value) : []));
    },
  };
}

async function readJson(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await rawRequest(path, signal === undefined ? {} : { signal });
  return response.json();
}

function plainName(item: Record<string, unknown>): string {
  return typeof item.name === 'string' ? item.name : '';
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
