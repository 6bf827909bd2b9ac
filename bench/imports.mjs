// How long an import takes, how long it takes to take it back, and that the database is then as it was: `make bench-imports`
// (ROWS=100000), on data of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Service } from './lib/service.mjs';
import { sql } from './lib/sql.mjs';

const rows = Number(process.env.ROWS || 100_000);
const folder = mkdtempSync(join(tmpdir(), 'rapport-imports.'));
const service = await Service.prepare(folder);
let token;

async function ask(method, path, { body, form } = {}) {
  const answer = await fetch(service.api + path, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    body: form ?? (body && JSON.stringify(body)),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/** Access tokens live for a quarter of an hour, imports longer. */
async function signIn() {
  token = (await ask('POST', '/auth/sign-in', { body: { email: 'admin@demo.example', password: 'rapport-demo' } })).accessToken;
}

/** Waits for what was begun; seconds from then on. */
async function finished(begin) {
  await signIn();
  const begun = performance.now();
  let job = await begin();
  const renewed = setInterval(signIn, 5 * 60_000);
  try {
    while (!['SUCCEEDED', 'FAILED', 'CANCELLED'].includes(job.state)) {
      await sleep(200);
      job = await ask('GET', `/jobs/${job.id}`);
    }
  } finally {
    clearInterval(renewed);
  }
  assert.equal(job.state, 'SUCCEEDED', JSON.stringify(job));
  return { job, seconds: (performance.now() - begun) / 1000 };
}

/** A sum over every table that has a journal, all organisations together. */
function checksums() {
  const tables = sql(service.data, "select tgrelid::regclass from pg_trigger where tgname = 'journal_write' order by 1").split('\n');
  const sums = tables.map((table) => `select '${table}', count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from ${table} t`);
  return sql(service.data, `${sums.join(' union all ')} order by 1`);
}

function file() {
  const lines = Array.from({ length: rows }, (_, row) => `Person ${row},p${row}@import.example,+4021${String(1_000_000 + row)},Cluj,${row}`);
  return new Blob([['name,email,phone,city,external id', ...lines].join('\n')], { type: 'text/csv' });
}

const report = (what, seconds) => console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows a second`);
let failed = true;
try {
  await service.start().ready();
  await signIn();
  const before = checksums();
  const form = new FormData();
  form.set('file', file(), 'people.csv');
  form.set('target', 'CUSTOMERS');
  const upload = await ask('POST', '/imports', { form });
  const imported = await finished(() => ask('POST', `/imports/${upload.id}/run`));
  const { counts } = await ask('GET', `/imports/${upload.id}`);
  assert.equal(counts.created, rows, JSON.stringify(counts));
  assert.notEqual(checksums(), before);
  report(`${rows} customers imported`, imported.seconds);
  const undone = await finished(() => ask('POST', `/imports/${upload.id}/undo`, { body: { onConflict: 'REFUSE' } }));
  assert.equal(undone.job.result.undone, true, JSON.stringify(undone.job));
  report('taken back', undone.seconds);
  assert.equal(checksums(), before, 'the database is not as it was');
  console.log(`Equal checksums over ${before.split('\n').length} tables.`);
  failed = false;
} catch (error) {
  console.error(error);
} finally {
  await service.end();
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
