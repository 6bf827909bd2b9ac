import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, '../../src');

/** The path of every route, as the route files write it: `/customers/$customerId`. */
export function routePaths(root: 'appRoute' | 'publicRoute'): string[] {
  return (
    readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)routes?\.tsx$/.test(file.replaceAll('\\', '/')))
      .map((file) => readFileSync(join(src, file), 'utf8'))
      .filter((text) => text.includes(`getParentRoute: () => ${root}`))
      .flatMap((text) => [...text.matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1] ?? ''))
      // An index route shows at its parent's path.
      .filter((path, index, all) => path.startsWith('/') && all.indexOf(path) === index)
      .sort()
  );
}
