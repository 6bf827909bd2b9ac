export const languages = ['en', 'fr', 'es', 'ro'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, as menus show it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ro: 'Română',
};

const STORED = 'rapport.language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((each) => each === value);
}

/** `fr-CA` → `fr`; undefined when we do not speak it. */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split(/[-_]/)[0];
  return isLanguage(base) ? base : undefined;
}

/** Before sign-in: the language last used here, else the first of the browser's that we speak. */
export function startLanguage(): Language {
  const candidates = [localStorage.getItem(STORED), ...navigator.languages];
  return candidates.map(toLanguage).find((each) => each !== undefined) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
}
