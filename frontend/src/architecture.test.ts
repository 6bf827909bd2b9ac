import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const imports = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    (match) => {
      const target = resolved(file, match[1] ?? '');
      return target === undefined ? [] : [{ file, target }];
    },
  ),
);

describe('the architecture', () => {
  it('lets imports go from app to features to shared and nowhere else', () => {
    const wrong = imports.filter(({ file, target }) => layer(target) > layer(file));
    expect(wrong).toEqual([]);
  });

  it('lets a feature import nothing of another one but its paths', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        layer(file) === 1 &&
        layer(target) === 1 &&
        feature(file) !== feature(target) &&
        !target.endsWith('/paths'),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 260);
    expect(long).toEqual([]);
  });

  it('takes dialogs and drawers from shared/ui, where Escape closes the topmost alone', () => {
    const bare = /import \{[^}]*\b(Modal|Drawer|ModalsProvider)\b[^}]*\} from '@mantine\/(core|modals)'/;
    const wrong = files.filter(
      (file) => !/^shared\/ui\/|\.test\.tsx$/.test(file) && bare.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('has no escape hatches from the types', () => {
    const hatches = /@ts-(ignore|expect-error|nocheck)|\bas (?!const\b)[\w{[(]|: any\b|<any>/;
    const wrong = files.filter((file) => {
      const code = readFileSync(join(src, file), 'utf8')
        .replace(/^(import|export) [\s\S]*?from '[^']+';$/gm, '')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/'[^'\n]*'|`[^`]*`|\/(?![/*])[^/\n]+\/[a-z]*/g, '');
      return file !== 'architecture.test.ts' && hatches.test(code);
    });
    expect(wrong).toEqual([]);
  });
});

function resolved(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return undefined;
  return relative(src, resolve(src, file, '..', specifier)).replaceAll('\\', '/');
}

/** shared 0, features 1, app 2 */
function layer(path: string): number {
  if (path.startsWith('shared/')) return 0;
  return path.startsWith('features/') ? 1 : 2;
}

function feature(path: string): string {
  return path.split('/')[1] ?? '';
}
