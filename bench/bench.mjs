// `make bench`, `make bench-quick`: starts the packaged service on the data of bench-data, measures every operation and its floor,
// prints and stores what it found in bench/results, and makes docs/performance.md of it. Settings: SIZE, OPS, CLIENTS, BENCH_SECONDS, WARM_UP_SECONDS.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPgbench, measureFloor } from './floor.mjs';
import { measure, round, warmUp } from './load.mjs';
import { operations } from './operations.mjs';
import { load, proportionalMegabytes, residentMegabytes, treeOf } from './processes.mjs';
import { lineOf, writeReport } from './report.mjs';
import { Client, signIn, startService } from './service.mjs';

const CUSTOMERS = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const quick = process.argv[2] === 'quick';
const size = process.env.SIZE || (quick ? '100k' : '1m');
const folder = process.env.BENCH_DATA || `.data/bench-${size}`;
const seconds = Number(process.env.BENCH_SECONDS || (quick ? 1.5 : 5));
const warmUpSeconds = Number(process.env.WARM_UP_SECONDS || (quick ? 3 : 20));
const counts = (process.env.CLIENTS || (quick ? '8' : '1,8,32')).split(',').map(Number);
const wanted = process.env.OPS ? process.env.OPS.split(',') : operations.map((operation) => operation.name);
const unknown = wanted.filter((name) => !operations.some((operation) => operation.name === name));
if (unknown.length > 0) {
  console.error(`bench: no operation ${unknown.join(', ')}; there are ${operations.map((each) => each.name).join(', ')}`);
  process.exit(2);
}

const file = `bench/results/${size}.json`;
const stored = readStored();
const pgbench = findPgbench();
if (pgbench === undefined) console.log('pgbench is not installed: the floor is left out (Debian: package postgresql-contrib)');

const ready = new Map();
let service = await startService(folder);
try {
  // The first start after the data was filled reads more than others do: what is stated is the second.
  await service.stop();
  service = await startService(folder);
  await sleep(3000);
  const result = {
    size,
    customers: CUSTOMERS[size],
    taken: new Date().toISOString().slice(0, 16),
    machine: `${cpus().length} cores ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    loadBefore: load(),
    readySeconds: round(service.readySeconds),
    restMegabytes: residentMegabytes(service.pid),
    diskBytesPerCustomer: Math.round((diskMegabytes() * 2 ** 20) / CUSTOMERS[size]),
    operations: { ...(stored?.operations ?? {}) },
  };
  console.log(`${size}, load ${result.loadBefore}: ready after ${result.readySeconds} s, ${result.restMegabytes} MB at rest`);
  const chosen = operations.filter(({ name }) => wanted.includes(name));
  for (const operation of [...chosen, ...chosen]) await withClients(operation, 16, (clients, of) => warmUp(clients, of, warmUpSeconds));
  for (const operation of chosen) {
    const found = await measureOperation(operation);
    found.runs.forEach((run) => console.log(lineOf(operation, run, found.floor, stored?.operations?.[operation.name])));
    result.operations[operation.name] = found;
  }
  result.loadedMegabytes = residentMegabytes(service.pid);
  result.postgresMegabytes = proportionalMegabytes(treeOf(service.postmaster));
  console.log(`service ${result.loadedMegabytes} MB, PostgreSQL ${result.postgresMegabytes} MB after the load`);
  if (!quick || process.env.STORE) {
    mkdirSync('bench/results', { recursive: true });
    writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
    writeReport();
  }
} finally {
  await service.stop();
}

async function measureOperation(operation) {
  const found = { loadBefore: load(), runs: [] };
  for (const count of counts) {
    found.runs.push(await withClients(operation, count, (clients, of) => measure(clients, of, service, seconds)));
  }
  if (pgbench !== undefined) {
    const { token, pools, me } = await prepared(operation);
    const caller = { folder, service, tenant: tenantOf(token), member: me.id };
    found.floor = await measureFloor(pgbench, operation, pools, caller, Math.max(2, Math.round(seconds / 2)));
    if (found.floor.failed) console.log(`floor of ${operation.name}: ${found.floor.failed}`);
  }
  return found;
}

async function withClients(operation, count, work) {
  const { token, pools } = await prepared(operation);
  const clients = Array.from({ length: count }, () => new Client(service.port, token));
  try {
    return await work(clients, (i) => operation.requests(pools, i));
  } finally {
    clients.forEach((client) => client.close());
  }
}

/** Signed in anew each time, because access tokens run out; what requests need is asked for once. */
async function prepared(operation) {
  const token = await signIn(service.port, operation.member ?? 'admin');
  const known = ready.get(operation.name);
  if (known !== undefined) return { token, ...known };
  const client = new Client(service.port, token);
  const ask = (request) => client.json(request);
  const pools = operation.prepare === undefined ? {} : await operation.prepare(ask, CUSTOMERS[size]);
  const found = { pools, me: await ask({ method: 'GET', path: '/me' }) };
  client.close();
  ready.set(operation.name, found);
  return { token, ...found };
}

function tenantOf(token) {
  return Object.values(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8')))
    .find((value) => typeof value === 'string' && value.endsWith('be4c'));
}

function diskMegabytes() {
  return Number(execFileSync('du', ['-sm', `${folder}/postgres/base`], { encoding: 'utf8' }).split('\t')[0]);
}

function readStored() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
