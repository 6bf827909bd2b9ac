// Kills the service and its PostgreSQL with kill -9 while four writers work, and then counts: every write that was
// acknowledged is there, and none is there twice. `make crash`, or KILLS=5 make crash for a shorter run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Service } from './lib/service.mjs';
import { Session, unexpected } from './lib/session.mjs';
import { account, write } from './lib/writing.mjs';

const kills = Number(process.env.KILLS ?? 20);
const writers = Number(process.env.WRITERS ?? 4);
const folder = mkdtempSync(join(tmpdir(), 'rapport-crash.'));
const service = await Service.prepare(folder);
const outages = [];
let stopping = false;

async function killAndRecover(turn) {
  const what = turn % 3 === 2 ? 'both' : turn % 2 === 0 ? 'service' : 'PostgreSQL';
  const started = Date.now();
  if (what !== 'service') process.kill(service.postmasterPid(), 'SIGKILL');
  if (what !== 'PostgreSQL') {
    await service.end('SIGKILL');
    service.start();
  } else {
    // The readiness of a moment ago may still be told.
    await sleep(700);
  }
  await service.ready();
  outages.push({ what, seconds: (Date.now() - started) / 1000 });
  console.log(`kill ${turn + 1} of ${kills}: ${what}, back after ${outages.at(-1).seconds.toFixed(1)} s`);
}

/** A moment at random while the writers are well under way. */
async function amidWork(acknowledged) {
  const enough = acknowledged.length + 20 * writers;
  while (acknowledged.length < enough) await sleep(20);
  await sleep(Math.random() * 1500);
}

let failed = true;
try {
  await service.start().ready();
  const acknowledged = [];
  const work = Array.from({ length: writers }, (_, number) =>
    write(new Session(service.api), number, acknowledged, () => stopping),
  );
  const broken = Promise.all(work);
  broken.catch(() => {});
  for (let turn = 0; turn < kills; turn++) {
    await Promise.race([amidWork(acknowledged), broken]);
    await killAndRecover(turn);
  }
  await sleep(1500);
  stopping = true;
  await broken;
  const result = await account(await new Session(service.api).signIn(), acknowledged);
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
  await service.end();
  if (failed) console.error(`Failed. What is left to look at: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
