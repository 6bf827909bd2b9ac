import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { mergeTexts, type Texts } from '../src/shared/i18n/merge-texts.ts';

const PREFIX = 'virtual:texts/';

/** One module per language, made of every feature's file: a language is one request, however many features there are. */
export function texts(src: string): Plugin {
  const filesOf = (language: string) =>
    readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith(`/texts/${language}.json`))
      .sort()
      .map((file) => join(src, file));
  return {
    name: 'texts',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const files = filesOf(id.slice(PREFIX.length + 1));
      for (const file of files) this.addWatchFile(file);
      const merged = files.reduce<Texts>(
        (all, file) => mergeTexts(all, JSON.parse(readFileSync(file, 'utf8'))),
        {},
      );
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(merged))});`;
    },
  };
}
