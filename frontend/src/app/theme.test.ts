import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { expect, it } from 'vitest';
import { cssVariables, theme } from './theme';

const src = resolve(import.meta.dirname, '..');
const styles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const textOf = (file: string) => readFileSync(join(src, file), 'utf8');

/** The build writes both colours where one belongs, as it does not know how the scheme is chosen. */
it('alone tells light from dark', () => {
  expect(styles.filter((file) => /light-dark\(/.test(textOf(file)))).toEqual([]);
});

it('has every colour of ours in light and in dark', () => {
  const { light, dark } = cssVariables(mergeMantineTheme(DEFAULT_THEME, theme));
  const used = new Set(styles.flatMap((file) => textOf(file).match(/--rp-[\w-]+/g) ?? []));
  for (const scheme of [light, dark]) expect(Object.keys(scheme)).toEqual(expect.arrayContaining([...used]));
});
