import { type Language, languages } from '@/shared/i18n/languages';

/** What something is called, by language; one is enough. */
export type Names = Record<string, string>;

/** In the member's language, else in the first one there is: as the service shows it. */
export function nameIn(names: Names, language: string): string {
  const first: Language | undefined = languages.find((each) => names[each]?.trim());
  return names[language]?.trim() || (first === undefined ? '' : (names[first] ?? '')) || '';
}

export function isNamed(names: Names): boolean {
  return languages.some((language) => names[language]?.trim());
}

/** Only what was typed. */
export function filledNames(names: Names): Names {
  return Object.fromEntries(
    Object.entries(names).flatMap(([language, name]) =>
      name.trim() === '' ? [] : [[language, name.trim()]],
    ),
  );
}

/** As a merge patch, in which a name that was emptied must be said. */
export function namesPatch(before: Names, after: Names): Record<string, string | null> {
  const filled = filledNames(after);
  const gone = Object.keys(before).filter((language) => filled[language] === undefined);
  return { ...filled, ...Object.fromEntries(gone.map((language) => [language, null])) };
}
