/** Fields that hold codes of a standard (ISO 3166-1, ISO 639-1), which people know by names. */
const types = { country: 'region', language: 'language' } as const;

export type CodedField = keyof typeof types;

export function isCoded(field: string): field is CodedField {
  return field in types;
}

/** The name of a country or language; the code itself where there is none. */
export function codeName(inLanguage: string, field: CodedField, code: string): string {
  // A text in a filter may be anything.
  if (!/^[a-z]{2}$/i.test(code)) return code;
  const written = field === 'country' ? code.toUpperCase() : code.toLowerCase();
  return namesIn(inLanguage, field).of(written) ?? code;
}

const made = new Map<string, Intl.DisplayNames>();

/** Browsers take a while to make these, and a list asks for each of its rows. */
function namesIn(inLanguage: string, field: CodedField): Intl.DisplayNames {
  const key = `${inLanguage} ${field}`;
  const names = made.get(key) ?? new Intl.DisplayNames(inLanguage, { type: types[field], fallback: 'code' });
  made.set(key, names);
  return names;
}
