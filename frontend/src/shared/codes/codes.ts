/** Fields that hold codes of a standard, which people know by names: ISO 3166-1, and tags of BCP 47 such as `pt-BR`. */
const fields = {
  country: { type: 'region', shape: /^[a-z]{2}$/i },
  language: { type: 'language', shape: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i },
} as const;

export type CodedField = keyof typeof fields;

export function isCoded(field: string): field is CodedField {
  return field in fields;
}

/** The name of a country or language; the code itself where there is none. */
export function codeName(inLanguage: string, field: CodedField, code: string): string {
  // A text in a filter may be anything.
  if (!fields[field].shape.test(code)) return code;
  try {
    return namesIn(inLanguage, field).of(field === 'country' ? code.toUpperCase() : code) ?? code;
  } catch {
    return code;
  }
}

const made = new Map<string, Intl.DisplayNames>();

/** Browsers take a while to make these, and a list asks for each of its rows. */
function namesIn(inLanguage: string, field: CodedField): Intl.DisplayNames {
  const key = `${inLanguage} ${field}`;
  const { type } = fields[field];
  const names = made.get(key) ?? new Intl.DisplayNames(inLanguage, { type, fallback: 'code' });
  made.set(key, names);
  return names;
}
