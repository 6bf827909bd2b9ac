import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Creates customers, changes each once, and notes what was acknowledged, until told to stop. */
export async function write(session, number, acknowledged, isOver, pauseMillis = 0) {
  await session.signIn();
  for (let turn = 0; !isOver(); turn++) {
    await sleep(pauseMillis);
    const name = `Crash ${number} ${turn}`;
    const created = await session.insist('POST', '/customers', {
      body: { kind: 'COMPANY', name },
      headers: { 'idempotency-key': randomUUID() },
    });
    if (created.status !== 201) throw new Error(`create answered ${created.status}: ${JSON.stringify(created.body)}`);
    const { id } = created.body;
    const entry = { id, name, description: undefined };
    acknowledged.push(entry);
    let etag = created.etag;
    const description = `changed by ${number} in turn ${turn}`;
    for (;;) {
      const changed = await session.insist('PATCH', `/customers/${id}`, {
        body: { description },
        headers: { 'if-match': etag, 'content-type': 'application/merge-patch+json' },
      });
      if (changed.status === 200) break;
      if (changed.status !== 412) throw new Error(`change answered ${changed.status}: ${JSON.stringify(changed.body)}`);
      // It was done before the answer got lost, or nobody did it: look.
      const now = await session.insist('GET', `/customers/${id}`);
      if (now.body.description === description) break;
      etag = now.etag;
    }
    entry.description = description;
  }
}

/** All records of a list, page by page. */
export async function all(session, path) {
  const found = [];
  let cursor;
  do {
    const page = await session.insist('GET', `${path}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    if (page.status !== 200) throw new Error(`list answered ${page.status}: ${JSON.stringify(page.body)}`);
    found.push(...page.body.items);
    cursor = page.body.next;
  } while (cursor);
  return found;
}

export const namedLike = (pattern) => `/customers?limit=200&filter=${encodeURIComponent(`name=="${pattern}"`)}`;

/** Every customer the writers made, and the journal's rows about each. */
export async function account(session, acknowledged) {
  const found = new Map();
  for (const { id, name } of await all(session, namedLike('Crash *'))) {
    found.set(name, [...(found.get(name) ?? []), id]);
  }
  const lost = [];
  const wrong = [];
  for (const { id, name, description } of acknowledged) {
    if (!found.get(name)?.includes(id)) {
      lost.push(name);
      continue;
    }
    const now = await session.insist('GET', `/customers/${id}`);
    if (description !== undefined && now.body.description !== description) lost.push(`${name}: ${description}`);
    const history = await session.insist('GET', `/customers/${id}/history`);
    const changes = history.body.items.length;
    const expected = now.body.description === undefined ? 1 : 2;
    if (changes !== expected) wrong.push(`${name}: ${changes} entries in its history instead of ${expected}`);
  }
  const doubled = [...found].filter(([, ids]) => ids.length > 1).map(([name]) => name);
  const known = new Set(acknowledged.map(({ name }) => name));
  const unasked = [...found.keys()].filter((name) => !known.has(name));
  return { found: found.size, lost, doubled, wrong, unasked };
}
