import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import type { Texts } from './merge-texts';
import { sameInEveryLanguage } from './same-in-every-language';

const src = resolve(import.meta.dirname, '../..');
const all = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const folders = [
  ...new Set(
    all.filter((file) => /\/(late-)?texts\/\w\w\.json$/.test(file)).map((file) => file.slice(0, -8)),
  ),
];
const code = all.filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const plural = /_(zero|one|two|few|many|other)$/;
/** Placeholders and units are the same in every language. */
const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(/\{\{.*?\}\}/g, ''));

describe.each(folders)('%s', (folder) => {
  const texts = Object.fromEntries(languages.map((language) => [language, read(folder, language)]));
  const keysOf = (language: string) => new Set(Object.keys(texts[language] ?? {}).map(base));

  it.each(languages)('has the same texts in %s as in English', (language) => {
    expect([...keysOf(language)].sort()).toEqual([...keysOf('en')].sort());
  });

  it.each(languages)('has every plural form %s needs and no other', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = Object.keys(texts[language] ?? {});
    const wrong = [...new Set(keys.filter((key) => plural.test(key)).map(base))].filter((key) => {
      const mine = keys.filter((each) => plural.test(each) && base(each) === key);
      return mine.length !== forms.length || !forms.every((form) => mine.includes(`${key}_${form}`));
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages.filter((language) => language !== 'en'))('is translated into %s', (language) => {
    const same = Object.entries(texts[language] ?? {}).filter(
      ([key, text]) => text === texts.en?.[key] && hasWords(text) && !sameInEveryLanguage.has(text),
    );
    expect(same).toEqual([]);
  });

  it.each(languages)('keeps the placeholders in %s', (language) => {
    const wrong = Object.entries(texts[language] ?? {}).filter(([key, text]) => {
      const english = texts.en?.[key] ?? texts.en?.[`${base(key)}_other`] ?? '';
      return placeholders(text).some((each) => !placeholders(english).includes(each));
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('has no empty text in %s', (language) => {
    expect(Object.entries(texts[language] ?? {}).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('texts', () => {
  const english = folders.map((folder) => [folder, read(folder, 'en')] as const);
  const defined = new Set(english.flatMap(([, texts]) => Object.keys(texts).map(base)));

  it('are defined once', () => {
    const keys = english.flatMap(([, texts]) => [...new Set(Object.keys(texts).map(base))]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('exist for every key the code asks for', () => {
    const missing = code.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/(?<![\w.])(?:i18next\.)?t\(\s*'([\w.-]+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !defined.has(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('exist for every label of navigation entries and titles of routes', () => {
    const missing = code
      .filter((file) => /(nav|routes)\.tsx?$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(src, file), 'utf8').matchAll(/\b(?:label|title): '([\w.-]+)'/g)]
          .map((match) => match[1] ?? '')
          .filter((key) => !defined.has(key))
          .map((key) => `${file}: ${key}`),
      );
    expect(missing).toEqual([]);
  });
});

function read(folder: string, language: string): Record<string, string> {
  return flat(JSON.parse(readFileSync(join(src, folder, `${language}.json`), 'utf8')));
}

function flat(texts: Texts, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

function base(key: string): string {
  return key.replace(plural, '');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1] ?? '');
}
