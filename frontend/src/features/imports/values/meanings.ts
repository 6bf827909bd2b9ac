import type { FileValue, Import, ImportField, Mapping, Meaning, Unknown } from '../api';
import { filledFields } from '../columns/assignment';

/** What will become of a value: `known` is recognised or told, the others are what the rule or the person says. */
export type Fate = 'known' | 'create' | 'empty' | 'reject';

export function policyOf(mapping: Mapping, field: string): Unknown {
  return mapping.unknown?.[field] ?? 'REJECT';
}

export function withPolicy(mapping: Mapping, field: string, policy: Unknown): Mapping {
  return { ...mapping, unknown: { ...mapping.unknown, [field]: policy } };
}

export function meaningOf(mapping: Mapping, field: string, value: string): Meaning | undefined {
  return mapping.values?.find((each) => each.field === field && each.value === value)?.to;
}

/** `undefined` forgets what was said, so that the guess or the rule holds again. */
export function withMeanings(
  mapping: Mapping,
  field: string,
  meanings: readonly { value: string; to: Meaning | undefined }[],
): Mapping {
  const said = new Set(meanings.map((each) => each.value));
  const others = (mapping.values ?? []).filter((each) => each.field !== field || !said.has(each.value));
  const added = meanings.flatMap(({ value, to }) => (to === undefined ? [] : [{ field, value, to }]));
  return { ...mapping, values: [...others, ...added] };
}

/** Taken without asking: the same name but for case, accents, spaces; or a row of this very file. */
export function isRecognised({ guess, inFile }: FileValue): boolean {
  return inFile || (guess !== undefined && guess.likeness !== 'SIMILAR');
}

export function suggestionFor({ guess }: FileValue): Meaning | undefined {
  if (guess === undefined || guess.likeness !== 'SIMILAR') return undefined;
  return guess.id === undefined ? { text: guess.text ?? guess.name } : { id: guess.id };
}

export function fateOf(mapping: Mapping, field: ImportField, value: FileValue): Fate {
  const said = meaningOf(mapping, field.name, value.value);
  if (said !== undefined) {
    if (said.create === true) return 'create';
    if (said.empty === true) return 'empty';
    return said.reject === true ? 'reject' : 'known';
  }
  if (isRecognised(value)) return 'known';
  switch (policyOf(mapping, field.name)) {
    case 'CREATE':
      return 'create';
    case 'EMPTY':
      return 'empty';
    case 'REJECT':
      return 'reject';
  }
}

/** Rows that this field alone would keep out. */
export function rejectedCount(mapping: Mapping, field: ImportField, values: readonly FileValue[]): number {
  return values
    .filter((value) => fateOf(mapping, field, value) === 'reject')
    .reduce((sum, value) => sum + value.count, 0);
}

/** Fields whose cells name something else: a record or one of a few choices. */
export function fieldsWithValues(record: Import) {
  return filledFields(record).filter(({ field }) => field.type === 'REFERENCE' || field.type === 'CHOICE');
}

/** As one text, which a list of options can carry. */
export function codeOf(to: Meaning | undefined): string {
  if (to === undefined) return '';
  if (to.id !== undefined) return `id:${to.id}`;
  if (to.text !== undefined) return `text:${to.text}`;
  if (to.create === true) return 'create';
  return to.empty === true ? 'empty' : 'reject';
}

export function meaningOfCode(code: string | null): Meaning | undefined {
  if (code === null || code === '') return undefined;
  if (code.startsWith('id:')) return { id: code.slice(3) };
  if (code.startsWith('text:')) return { text: code.slice(5) };
  if (code === 'create') return { create: true };
  return code === 'empty' ? { empty: true } : { reject: true };
}
