import { readFileSync } from 'node:fs';

/** A file of `e2e/files`, with a mark in its names that makes them new to an organisation that has seen it before. */
export function markedFile(name: string, mark: string) {
  const text = readFileSync(new URL(`../files/${name}`, import.meta.url), 'utf8').replaceAll('{mark}', mark);
  return csvFile(name, text);
}

export function csvFile(name: string, content: string | Buffer) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}
