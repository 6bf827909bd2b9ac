// Five thousand organisations in one database: how long signing in, lists, searches and a start with changesets to run take,
// beside the same with two organisations. `make bench-organisations`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Service } from './lib/service.mjs';
import { sql as sqlOf } from './lib/sql.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-organisations.'));
const service = await Service.prepare(folder, { RAPPORT_LIMIT_SIGN_IN: '0' });
const sql = (text) => sqlOf(service.data, text);

async function timed(times, work) {
  const durations = [];
  for (let turn = 0; turn < times; turn++) {
    const begun = performance.now();
    await work(turn);
    durations.push(performance.now() - begun);
  }
  durations.sort((a, b) => a - b);
  return { p50: durations[Math.floor(times / 2)], p95: durations[Math.floor(times * 0.95)] };
}

async function ask(method, path, { token, body } = {}) {
  const answer = await fetch(service.api + path, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

const signIn = (email) => ask('POST', '/auth/sign-in', { body: { email, password: 'rapport-demo' } });

/** A call that is not measured comes before, for what is compiled and cached by the first. */
async function measure(title, times, work) {
  await timed(Math.ceil(times / 4), work);
  const { p50, p95 } = await timed(times, work);
  console.log(`| ${title} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms |`);
}

async function measureAll(organisations, emailOf) {
  console.log(`\n| with ${organisations} organisations | p50 | p95 |\n| --- | --- | --- |`);
  await measure('sign-in', 60, (turn) => signIn(emailOf(turn)));
  const tokens = [];
  for (let turn = 0; turn < 20; turn++) tokens.push((await signIn(emailOf(turn))).accessToken);
  const each = (path) => (turn) => ask('GET', path, { token: tokens[turn % tokens.length] });
  await measure('list of 50 customers', 200, each('/customers?sort=name'));
  await measure('the same with a filter and a total', 200, each('/customers?filter=createdAt=gt=2020-01-01&total=true'));
  await measure('search', 200, each('/search?q=alba'));
  await measure('who I am', 200, each('/me'));
}

async function started(title) {
  const begun = performance.now();
  await service.start().ready();
  console.log(`${title}: ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

let failed = true;
try {
  await started('first start, an empty folder');
  await measureAll(2, () => 'admin@demo.example');
  const begun = performance.now();
  sql('bench/organisations/fill.sql');
  console.log(`\n5,000 organisations made in ${((performance.now() - begun) / 1000).toFixed(0)} s: ${sql(
    "select pg_size_pretty(pg_database_size('rapport'))",
  )}`);
  await measureAll('5,002', (turn) => `sales@org-${1 + ((turn * 241) % 5000)}.example`);
  await service.end();
  await started('\nstart with nothing to migrate');
  // One that may run again.
  sql("delete from databasechangelog where id = 'platform-013-journal-months'");
  await service.end();
  await started('start with a changeset that replaces a function');
  const index = performance.now();
  sql("create index scale_trial on customer (tenant_id, lifecycle, updated_at); drop index scale_trial");
  console.log(`an index over all customers: ${((performance.now() - index) / 1000).toFixed(1)} s, with the start of Java`);
  const column = performance.now();
  sql("alter table customer add column scale_trial text not null default 'x'; alter table customer drop column scale_trial");
  console.log(`a column with a default: ${((performance.now() - column) / 1000).toFixed(1)} s, with the start of Java`);
  failed = false;
} catch (error) {
  console.error(error);
} finally {
  await service.end();
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
