import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const libraries = 'backend/target/quarkus-app/lib/main';

/** What a query answers, or nothing for a file of SQL, run as the superuser of a data folder's embedded server. */
export function sql(data, text) {
  const driver = join(libraries, readdirSync(libraries).find((name) => name.startsWith('org.postgresql.postgresql-')));
  return execFileSync(`${process.env.JAVA_HOME}/bin/java`, ['-cp', driver, 'bench/lib/Sql.java', data, text], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).trim();
}
