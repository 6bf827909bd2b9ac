// A real streaming replica beside the embedded PostgreSQL, made from a copy of the stopped server, and two copies of the
// service that read from it: what is read there, that nothing written is missed, and what happens when it lags or dies.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Service, freePort } from './lib/service.mjs';
import { Session } from './lib/session.mjs';
import { Standby } from './lib/standby.mjs';
import { namedLike } from './lib/writing.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-replica.'));
const standbyPort = await freePort();
const shared = {
  RAPPORT_FILES: join(folder, 'files'),
  RAPPORT_SIGNING_KEY: join(folder, 'keys/signing-key.json'),
  RAPPORT_REPLICA_URL: `postgres://127.0.0.1:${standbyPort}/rapport`,
  RAPPORT_JAVA_OPTIONS: '-Xmx320m',
};
const one = await Service.prepare(join(folder, 'one'), shared);
let other;
let standby;

async function step(claim, check) {
  const figure = await check();
  console.log(`- ${claim}${figure ? ` (${figure})` : ''}`);
}

/** Reads of both copies that wanted the replica, by what came of it. */
async function reads() {
  const sums = { answered: 0, behind: 0, away: 0 };
  for (const { address } of [one, other].filter(Boolean)) {
    const metrics = await (await fetch(`${address}/q/metrics`)).text();
    for (const [, outcome, value] of metrics.matchAll(/^rapport_replica_reads_total\{outcome="(\w+)"\} ([\d.eE+]+)/gm)) {
      sums[outcome] += Number(value);
    }
  }
  return sums;
}

async function during(work) {
  const before = await reads();
  const result = await work();
  const after = await reads();
  return { result, answered: after.answered - before.answered, behind: after.behind - before.behind, away: after.away - before.away };
}

async function get(session, path, at = one) {
  const answer = await session.send('GET', path, { at: at.api });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

/** Writes at one copy, reads the list at the other at once. */
async function seesWhatWasWritten(session, times, mark) {
  for (let turn = 0; turn < times; turn++) {
    const name = `${mark} ${turn}`;
    const [writer, reader] = turn % 2 === 0 ? [one, other] : [other, one];
    const made = await session.send('POST', '/customers', { body: { kind: 'COMPANY', name }, at: writer.api });
    assert.equal(made.status, 201);
    const { items } = await get(session, namedLike(name), reader);
    assert.deepEqual(items.map(({ id }) => id), [made.body.id], `${name} was written and is not in the list`);
  }
}

async function untilUsed(session) {
  const begun = Date.now();
  for (;;) {
    const { answered } = await during(() => get(session, '/customers?limit=1'));
    if (answered > 0) return Date.now() - begun;
    assert.ok(Date.now() - begun < 30_000, 'the replica is not used within 30 s');
    await sleep(100);
  }
}

let failed = true;
try {
  await one.start().ready();
  other = await Service.prepare(join(folder, 'other'), { ...shared, ...one.database() });
  await step('without its replica the service starts and reads from the primary', async () => {
    const session = await new Session(one.api).signIn();
    await get(session, '/customers?limit=5');
    assert.ok((await fetch(`${one.address}/q/health/ready`)).ok);
  });
  await one.end();
  standby = Standby.copyOf(one, join(folder, 'standby'), standbyPort);
  await one.start().ready();
  Object.assign(other.settings, one.database());
  await other.start().ready();
  standby.start(one);
  const session = await new Session(one.api).signIn();

  await step('once it is there, lists, searches and boards are read from it', async () => {
    const waited = await untilUsed(session);
    const { pipelines } = { pipelines: (await get(session, '/pipelines')).items };
    const { answered } = await during(async () => {
      await get(session, '/customers?total=true');
      await get(session, '/opportunities?limit=20');
      await get(session, `/pipelines/${pipelines[0].id}/board`);
      await get(session, '/tickets', other);
      await get(session, '/search?q=co', other);
    });
    assert.ok(answered >= 5, `only ${answered} reads went to the replica`);
    return `used ${waited} ms after it started`;
  });
  await step('single records, and whatever writes, are the primary\'s', async () => {
    const { items } = await get(session, '/customers?limit=1');
    const { answered } = await during(() => get(session, `/customers/${items[0].id}`));
    assert.equal(answered, 0);
  });
  await step('another organisation sees nothing of the first there', async () => {
    const stranger = new Session(one.api, 'admin@other.example');
    await stranger.signIn();
    const own = await during(async () => (await get(stranger, '/customers?limit=200')).items.map(({ id }) => id));
    assert.ok(own.answered > 0);
    const { items } = await get(session, '/customers?limit=200');
    assert.ok(items.length > 0);
    assert.deepEqual(items.filter(({ id }) => own.result.includes(id)), []);
  });
  await step('what was written at one copy is in the next list at the other', async () => {
    const seen = await during(() => seesWhatWasWritten(session, 60, 'Fresh'));
    assert.ok(seen.answered > 0);
    return `60 of 60; the replica answered ${seen.answered}, was behind ${seen.behind} times`;
  });
  await step('also while the replica stands still', async () => {
    standby.freeze();
    const seen = await during(() => seesWhatWasWritten(session, 20, 'Lagging'));
    standby.thaw();
    assert.ok(seen.behind > 0);
    return `20 of 20; used again after ${await untilUsed(session)} ms`;
  });
  await step('kill -9 of the replica in the midst of reads: at most those under way are to be sent again', async () => {
    let over = false;
    let again = 0;
    const worked = Promise.all(
      [one, other].map(async (copy) => {
        let count = 0;
        for (; !over; count++) {
          const { status, headers } = await session.send('GET', '/customers?limit=20', { at: copy.api });
          if (status === 200) continue;
          assert.equal(status, 503);
          assert.ok(headers.has('retry-after'));
          again++;
        }
        return count;
      }),
    );
    worked.catch(() => {});
    await sleep(500);
    standby.kill();
    await Promise.race([sleep(1500), worked]);
    over = true;
    const count = (await worked).reduce((sum, each) => sum + each);
    assert.ok(again <= 2);
    return `${count} reads, ${again} of them answered 503`;
  });
  await step('when it is back it is used again', async () => {
    standby.start(one);
    return `${await untilUsed(session)} ms after its start`;
  });
  failed = false;
} catch (error) {
  console.error(error);
} finally {
  standby?.kill();
  await other?.end();
  await one.end();
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
