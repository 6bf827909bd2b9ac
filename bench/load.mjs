// Load on one operation. First as much as the clients can send, which tells what is possible; then, at six tenths of that, requests
// at fixed moments: what waits for a free client waits, and its time counts from the moment it was due.
import { setTimeout as sleep } from 'node:timers/promises';
import { processorTime, treeOf } from './processes.mjs';

const SHARE = 0.6;
let serial = Date.now() % 1_000_000_000;

/**
 * Compiled code costs a tenth of what interpreted code does, what the best compiler made a third of what the quick one did, and
 * every connection plans a statement five times before it keeps the plan: who measures a service that has just started measures that.
 * Most of the time two clients ask, for the compilers need one of two cores themselves; then all, so that every connection has planned.
 */
export async function warmUp(clients, requestsOf, seconds) {
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    clients.map(async (client, i) => {
      if (i >= 2) await sleep(seconds * 800);
      while (performance.now() < until) await sendAll(client, requestsOf, () => {});
    }),
  );
}

export async function measure(clients, requestsOf, service, seconds) {
  const failures = new Map();
  const once = (client) =>
    sendAll(client, requestsOf, ({ method, path }, { status, text }) => failures.set(status, `${method} ${path} ${status} ${text}`));
  const possible = await closed(clients, once, seconds / 2);
  const before = times(service);
  const begun = performance.now();
  const latencies = await open(clients, once, possible * SHARE, seconds);
  const elapsed = (performance.now() - begun) / 1000;
  const after = times(service);
  latencies.sort((a, b) => a - b);
  return {
    clients: clients.length,
    possiblePerSecond: round(possible),
    perSecond: round(latencies.length / elapsed),
    p50: round(quantile(latencies, 0.5)),
    p99: round(quantile(latencies, 0.99)),
    serviceCpu: round((after.service - before.service) / latencies.length),
    postgresCpu: round((after.postgres - before.postgres) / latencies.length),
    ...(failures.size > 0 ? { failures: [...failures.values()] } : {}),
  };
}

async function sendAll(client, requestsOf, onFailure) {
  for (const request of requestsOf(serial++)) {
    const answer = await client.send(request);
    if (answer.status >= 400) onFailure(request, answer);
  }
}

/** Every client sends as soon as it has its answer; requests a second. */
async function closed(clients, once, seconds) {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let sent = 0;
  await Promise.all(
    clients.map(async (client) => {
      do {
        await once(client);
        sent++;
      } while (performance.now() < until);
    }),
  );
  return sent / ((performance.now() - begun) / 1000);
}

async function open(clients, once, rate, seconds) {
  const total = Math.max(clients.length, Math.round(rate * seconds));
  const begun = performance.now();
  const latencies = [];
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (next < total) {
        const due = begun + (next++ * 1000) / rate;
        const early = due - performance.now();
        if (early > 0.5) await sleep(early);
        await once(client);
        latencies.push(performance.now() - due);
      }
    }),
  );
  return latencies;
}

function times({ pid, postmaster }) {
  return { service: processorTime([pid]), postgres: processorTime(treeOf(postmaster)) };
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const round = (value) => Math.round(value * 100) / 100;
