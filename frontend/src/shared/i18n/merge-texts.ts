export type Texts = { [key: string]: string | Texts };

/** Features keep their own files; together they are one tree. A text defined twice is a mistake a test finds. */
export function mergeTexts(target: Texts, more: Texts): Texts {
  for (const [key, value] of Object.entries(more)) {
    const existing = target[key];
    const both = typeof existing === 'object' && typeof value === 'object';
    target[key] = both ? mergeTexts({ ...existing }, value) : value;
  }
  return target;
}
