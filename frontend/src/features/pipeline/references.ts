import { api, unwrap } from '@/shared/api/client';
import { listSource, type Reference, type ReferenceSource } from '@/shared/references/reference-sources';

/** Stages have no list of their own: they are found through their pipelines, and named with them when there are several. */
const stages: ReferenceSource = {
  search: async (text, signal) => {
    const wanted = folded(text);
    return (await allStages(signal)).filter((each) => folded(each.name).includes(wanted));
  },
  byIds: async (ids, signal) => (await allStages(signal)).filter((each) => ids.includes(each.id)),
};

/** Customers who can be the contact of an opportunity: people, not companies. */
const people: ReferenceSource = {
  search: async (text, signal) => {
    const query = { limit: 20, filter: 'kind==PERSON', ...(text === '' ? {} : { q: text }) };
    const { items } = await unwrap(
      api.GET('/api/v1/customers', { params: { query }, ...(signal === undefined ? {} : { signal }) }),
    );
    return items;
  },
  byIds: (ids, signal) => listSource('customers').byIds(ids, signal),
};

export const references: Record<string, ReferenceSource> = { stages, people };

async function allStages(signal?: AbortSignal): Promise<Reference[]> {
  const query = { limit: 200, sort: 'position' };
  const { items } = await unwrap(
    api.GET('/api/v1/pipelines', { params: { query }, ...(signal === undefined ? {} : { signal }) }),
  );
  return items.flatMap((pipeline) =>
    pipeline.stages.map(({ id, name }) => ({
      id,
      name: items.length === 1 ? name : `${name} · ${pipeline.name}`,
    })),
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
