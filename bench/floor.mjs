// The floor: the bare SQL of the same work, sent by pgbench to the same PostgreSQL, as the role and with the row-level security the
// service has. Prepared statements, one connection.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { round } from './load.mjs';
import { processorTime, treeOf } from './processes.mjs';

export function findPgbench() {
  try {
    return execFileSync('sh', ['-c', 'command -v pgbench'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

export async function measureFloor(pgbench, operation, pools, { folder, service, tenant, member }, seconds) {
  const script = join(folder, 'floor.sql');
  const ids = pools.ids ?? [];
  const sql = operation.floor(pools)
    .replaceAll(':tenant', `'${tenant}'::uuid`)
    .replaceAll(':member', `'${member}'::uuid`)
    .replaceAll('__IDS__', ids.map((id) => `'${id}'`).join(','));
  writeFileSync(script, `\\set n random(0, 1000000)\n\\set i random(1, ${Math.max(1, ids.length)})\n${sql.replaceAll('\n', ' ')};\n`);
  const owner = operation.floorAsOwner;
  const passwords = Object.fromEntries(
    readFileSync(join(folder, 'postgres-passwords'), 'utf8').split('\n').filter(Boolean).map((line) => line.split('=')),
  );
  const before = processorTime(treeOf(service.postmaster));
  const run = spawnSync(
    pgbench,
    ['-n', '-M', 'prepared', '-c', '1', '-T', String(seconds), '-f', script, '-h', '127.0.0.1', '-p', String(service.databasePort),
      '-U', owner ? 'rapport_owner' : 'rapport_service', 'rapport'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PGPASSWORD: owner ? passwords.owner : passwords.service,
        PGOPTIONS: `-c app.tenant=${tenant}${owner ? '' : ' -c role=rapport_app'}`,
      },
    },
  );
  // What its connection has used is nobody's for the moment in which it ends.
  await sleep(200);
  const after = processorTime(treeOf(service.postmaster));
  rmSync(script, { force: true });
  const count = Number(/number of transactions actually processed: (\d+)/.exec(run.stdout)?.[1] ?? 0);
  if (count === 0) return { failed: (run.stderr || run.stdout).trim().split('\n').slice(-3).join(' ') };
  return { perSecond: round(count / seconds), cpu: round((after - before) / count) };
}
