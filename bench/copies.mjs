// Two copies of the packaged service on one database, behind a web server that tries nobody twice: what is begun at one
// goes on at the other, also when the one is killed in mid-work. Part of `make test`.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Service } from './lib/service.mjs';
import { Session, unexpected } from './lib/session.mjs';
import { webServer } from './lib/web-server.mjs';
import { account, all, namedLike, write } from './lib/writing.mjs';

const TOKEN_LIMIT = 50;
const ROWS = 2000;
/** Between a writer's turns: what takes longest is looking for everything afterwards. */
const PAUSE = 100;
const folder = mkdtempSync(join(tmpdir(), 'rapport-copies.'));
const shared = {
  RAPPORT_FILES: join(folder, 'files'),
  RAPPORT_SIGNING_KEY: join(folder, 'keys/signing-key.json'),
  RAPPORT_LIMIT_TOKEN: String(TOKEN_LIMIT),
  // How long a job of a copy that died waits for another one.
  RAPPORT_JOBS_LEASE: '4S',
  RAPPORT_JAVA_OPTIONS: '-Xmx320m',
};
const one = await Service.prepare(join(folder, 'one'), shared);
const begun = Date.now();
let other;
let web;

async function step(claim, check) {
  const figure = await check();
  console.log(`${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${claim}${figure ? ` (${figure})` : ''}`);
}

async function signInHolds() {
  const session = await new Session(one.api).signIn();
  assert.equal((await session.send('GET', '/me', { at: other.api })).status, 200);
  const renewed = await session.send('POST', '/auth/refresh', { at: other.api, headers: { cookie: session.cookie } });
  assert.equal(renewed.status, 200);
  session.token = renewed.body.accessToken;
  assert.equal((await session.send('GET', '/me')).status, 200);
  const cookie = renewed.headers.getSetCookie()[0].split(';')[0];
  assert.equal((await session.send('POST', '/auth/sign-out', { headers: { cookie } })).status, 204);
  assert.equal((await session.send('GET', '/me', { at: other.api })).status, 401);
}

/** What a listener at one copy hears of a write at the other. */
async function isHeard(session) {
  const listening = new AbortController();
  const stream = await fetch(`${other.api}/events?types=customers`, {
    headers: { authorization: `Bearer ${session.token}`, accept: 'text/event-stream' },
    signal: listening.signal,
  });
  assert.equal(stream.status, 200);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = (await reader.read()).value;
  const made = await session.send('POST', '/customers', { body: { kind: 'COMPANY', name: 'Heard elsewhere' } });
  assert.equal(made.status, 201);
  const written = Date.now();
  const late = setTimeout(() => listening.abort(new Error(`not heard within 5 s: ${heard}`)), 5000);
  while (!heard.includes(made.body.id)) heard += (await reader.read()).value;
  clearTimeout(late);
  listening.abort();
  return `${Date.now() - written} ms`;
}

async function oneKeyIsOneRecord(session) {
  for (let turn = 0; turn < 10; turn++) {
    const request = {
      body: { kind: 'COMPANY', name: `Twin ${turn}` },
      headers: { 'idempotency-key': randomUUID() },
    };
    const answers = await Promise.all(
      [one, other].map(({ api }) => session.send('POST', '/customers', { ...request, at: api })),
    );
    assert.deepEqual(answers.map(({ status }) => status), [201, 201]);
    assert.equal(answers[0].body.id, answers[1].body.id);
    assert.equal(answers.filter(({ headers }) => headers.has('idempotency-replayed')).length, 1);
  }
  assert.equal((await all(session, namedLike('Twin *'))).length, 10);
}

async function limitHoldsTogether(session) {
  const made = await session.send('POST', '/api-tokens', { body: { name: 'Limited', permissions: ['customers:read'] } });
  assert.equal(made.status, 201);
  const left = 60 - (Math.floor(Date.now() / 1000) % 60);
  // All within one window of a minute.
  if (left < 5) await sleep(left * 1000);
  const program = new Session(one.api);
  program.token = made.body.token;
  const counts = { 200: 0, 429: 0 };
  for (let turn = 0; turn < TOKEN_LIMIT; turn++) {
    const answers = await Promise.all(
      [one, other].map(({ api }) => program.send('GET', '/customers?limit=1', { at: api })),
    );
    for (const { status } of answers) counts[status]++;
  }
  assert.deepEqual(counts, { 200: TOKEN_LIMIT, 429: TOKEN_LIMIT });
}

function fileOf(name, rows) {
  const lines = Array.from({ length: rows }, (_, row) => `${name} ${row}`);
  const form = new FormData();
  form.append('target', 'CUSTOMERS');
  form.append('file', new Blob([`name\n${lines.join('\n')}\n`], { type: 'text/csv' }), `${name}.csv`);
  return form;
}

/** An import whose job is claimed by the copy that is not frozen. */
async function imported(session, name, rows, { uploadAt, runAt, frozen }) {
  const upload = await session.send('POST', '/imports', { body: fileOf(name, rows), at: uploadAt.api });
  assert.equal(upload.status, 201, JSON.stringify(upload.body));
  frozen.freeze();
  try {
    const job = await session.send('POST', `/imports/${upload.body.id}/run`, { at: runAt.api });
    assert.equal(job.status, 202, JSON.stringify(job.body));
    let now = job.body;
    while (now.state === 'QUEUED' || (now.state === 'RUNNING' && now.progress === 0)) {
      await sleep(50);
      now = (await session.send('GET', `/jobs/${job.body.id}`, { at: runAt.api })).body;
    }
    return now.id;
  } finally {
    frozen.thaw();
  }
}

async function finished(session, id) {
  for (;;) {
    const { body } = await session.insist('GET', `/jobs/${id}`);
    if (body.state !== 'QUEUED' && body.state !== 'RUNNING') return body;
    await sleep(100);
  }
}

async function fileIsFoundElsewhere(session) {
  const job = await imported(session, 'Uploaded', 50, { uploadAt: one, runAt: other, frozen: one });
  assert.equal((await finished(session, job)).state, 'SUCCEEDED');
  assert.equal((await all(session, namedLike('Uploaded *'))).length, 50);
}

/** Both copies are killed in turn, under load; the first while it works on an import. */
async function nothingIsLost(session) {
  let over = false;
  const acknowledged = [];
  const writing = Promise.all(
    [0, 1, 2, 3].map((number) => write(new Session(web.api), number, acknowledged, () => over, PAUSE)),
  );
  writing.catch(() => {});
  const whileWriting = (work) => Promise.race([work, writing]);
  const job = await imported(session, 'Moved', ROWS, { uploadAt: one, runAt: one, frozen: other });
  const begun = (await session.send('GET', `/jobs/${job}`, { at: one.api })).body;
  assert.equal(begun.state, 'RUNNING', 'the import was over before the copy could be killed: make it longer');
  await one.end('SIGKILL');
  const taken = new Session(other.api);
  taken.token = session.token;
  const done = await whileWriting(finished(taken, job));
  assert.equal(done.state, 'SUCCEEDED', JSON.stringify(done));
  await whileWriting(one.start().ready());
  await other.end('SIGKILL');
  await whileWriting(sleep(1500));
  await whileWriting(other.start().ready());
  await whileWriting(sleep(500));
  over = true;
  await writing;

  const result = await account(await new Session(web.api).signIn(), acknowledged);
  for (const title of ['lost', 'doubled', 'wrong', 'unasked']) assert.deepEqual(result[title], [], title);
  const names = (await all(session, namedLike('Moved *'))).map(({ name }) => name);
  assert.equal(names.length, ROWS);
  assert.equal(new Set(names).size, ROWS);
  assert.deepEqual([...unexpected], []);
  const { attempts, seconds } = Session.worst;
  assert.ok(seconds < 30, `a request was settled only after ${seconds} s`);
  return `${acknowledged.length} customers written, at most ${attempts} attempts and ${seconds.toFixed(1)} s for a request`;
}

let failed = true;
try {
  await one.start().ready();
  other = await Service.prepare(join(folder, 'other'), { ...shared, ...one.database() });
  await other.start().ready();
  web = await webServer([one.port, other.port]);
  const session = await new Session(one.api).signIn();
  await step('who signed in at one copy is known at the other, until they sign out at either', signInHolds);
  await step('a change written at one is heard at the other', () => isHeard(session));
  await step('one key at both at the same moment makes one record', () => oneKeyIsOneRecord(session));
  await step('a limit holds over both together', () => limitHoldsTogether(session));
  await step('a file uploaded at one is imported by the other', () => fileIsFoundElsewhere(session));
  await step('kill -9 of each under load loses nothing, and its job is finished by the other', () => nothingIsLost(session));
  failed = false;
} catch (error) {
  console.error(error);
} finally {
  web?.close();
  await other?.end();
  await one.end();
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
