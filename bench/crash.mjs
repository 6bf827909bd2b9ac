// Kills the service and its PostgreSQL with kill -9 while four writers work, and then counts: every write that was
// acknowledged is there, and none is there twice. `make crash`, or KILLS=5 make crash for a shorter run.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const kills = Number(process.env.KILLS ?? 20);
const writers = Number(process.env.WRITERS ?? 4);
const folder = mkdtempSync(join(tmpdir(), 'rapport-crash.'));
const data = join(folder, 'data');
const log = join(folder, 'service.log');
const port = await freePort();
const api = `http://localhost:${port}/api/v1`;

let service;
let stopping = false;
const outages = [];
const unexpected = new Map();

function startService() {
  const out = openSync(log, 'a');
  service = spawn('scripts/run.sh', ['--built'], {
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      PORT: String(port),
      RAPPORT_DATA: data,
      RAPPORT_DEMO: 'true',
      RAPPORT_DEMO_PASSWORD: 'rapport-demo',
      RAPPORT_ENV: 'test',
      DATABASE_URL: '',
    },
  });
}

async function ready(limitSeconds = 120) {
  const until = Date.now() + limitSeconds * 1000;
  while (Date.now() < until) {
    try {
      if ((await fetch(`http://localhost:${port}/q/health/ready`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Error(`not ready after ${limitSeconds} s; the log is ${log}`);
}

/** One signed-in session; signs in again when its token has run out. */
class Session {
  async signIn() {
    for (;;) {
      try {
        const answer = await fetch(`${api}/auth/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: 'admin@demo.example', password: 'rapport-demo' }),
        });
        if (answer.ok) {
          this.token = (await answer.json()).accessToken;
          return;
        }
      } catch {
        // The service is away.
      }
      await sleep(300);
    }
  }

  /** Sends until there is an answer that settles it, as a careful client does: the same request with the same key. */
  async insist(method, path, { body, headers = {} } = {}) {
    for (;;) {
      let answer;
      try {
        answer = await fetch(api + path, {
          method,
          headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(15_000),
        });
        const text = await answer.text();
        if (answer.status === 401) {
          await this.signIn();
          continue;
        }
        if (answer.status < 500 && answer.status !== 429 && answer.status !== 409) {
          return { status: answer.status, etag: answer.headers.get('etag'), body: text === '' ? null : JSON.parse(text) };
        }
        if (answer.status !== 503 && answer.status !== 409 && answer.status !== 429) {
          unexpected.set(answer.status, (unexpected.get(answer.status) ?? 0) + 1);
        }
        if (answer.status === 503 && !answer.headers.has('retry-after')) unexpected.set('503 without Retry-After', 1);
      } catch {
        // Killed between request and answer, or not there: nobody knows whether it was done.
      }
      await sleep(150);
    }
  }
}

/** Creates customers, changes each once, and notes what was acknowledged. */
async function write(number, acknowledged) {
  const session = new Session();
  await session.signIn();
  for (let turn = 0; !stopping; turn++) {
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

function postmasterPid() {
  return Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function killAndRecover(turn) {
  const what = turn % 3 === 2 ? 'both' : turn % 2 === 0 ? 'service' : 'PostgreSQL';
  const started = Date.now();
  if (what !== 'service') process.kill(postmasterPid(), 'SIGKILL');
  if (what !== 'PostgreSQL') {
    const gone = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGKILL');
    await gone;
    startService();
  } else {
    // The readiness of a moment ago may still be told.
    await sleep(700);
  }
  await ready();
  outages.push({ what, seconds: (Date.now() - started) / 1000 });
  console.log(`kill ${turn + 1} of ${kills}: ${what}, back after ${outages.at(-1).seconds.toFixed(1)} s`);
}

/** A moment at random while the writers are well under way. */
async function amidWork(acknowledged) {
  const enough = acknowledged.length + 20 * writers;
  while (acknowledged.length < enough) await sleep(20);
  await sleep(Math.random() * 1500);
}

/** Every customer of the run by page, and the journal's rows about each. */
async function account(acknowledged) {
  const session = new Session();
  await session.signIn();
  const found = new Map();
  let cursor;
  do {
    const page = await session.insist(
      'GET',
      `/customers?limit=200&filter=${encodeURIComponent('name=="Crash *"')}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    if (page.status !== 200) throw new Error(`list answered ${page.status}: ${JSON.stringify(page.body)}`);
    for (const { id, name } of page.body.items) found.set(name, [...(found.get(name) ?? []), id]);
    cursor = page.body.next;
  } while (cursor);
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

async function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}

let failed = true;
try {
  startService();
  await ready();
  const acknowledged = [];
  const work = Array.from({ length: writers }, (_, number) => write(number, acknowledged));
  const broken = Promise.all(work);
  broken.catch(() => {});
  for (let turn = 0; turn < kills; turn++) {
    await Promise.race([amidWork(acknowledged), broken]);
    await killAndRecover(turn);
  }
  await sleep(1500);
  stopping = true;
  await broken;
  const result = await account(acknowledged);
  const slowest = Math.max(...outages.map(({ seconds }) => seconds));
  console.log(
    `\n${kills} kills, ${writers} writers, ${acknowledged.length} customers created and changed and acknowledged.\n` +
      `There: ${result.found}. Lost: ${result.lost.length}. Doubled: ${result.doubled.length}. ` +
      `Unasked: ${result.unasked.length}. History wrong: ${result.wrong.length}.\n` +
      `Longest outage ${slowest.toFixed(1)} s. Answers nobody should get: ${JSON.stringify([...unexpected])}.`,
  );
  for (const [title, list] of Object.entries(result)) {
    if (Array.isArray(list)) for (const line of list.slice(0, 10)) console.log(`  ${title}: ${line}`);
  }
  failed =
    unexpected.size > 0 || ['lost', 'doubled', 'wrong', 'unasked'].some((title) => result[title].length > 0);
} catch (error) {
  console.error(error);
} finally {
  if (service?.exitCode === null) {
    const gone = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    await gone;
  }
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
