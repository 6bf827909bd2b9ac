import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberLanguage, startLanguage } from './languages';
import type { Texts } from './merge-texts';

const texts: Record<Language, () => Promise<{ default: Texts }>> = {
  en: () => import('virtual:texts/en'),
  fr: () => import('virtual:texts/fr'),
  es: () => import('virtual:texts/es'),
  ro: () => import('virtual:texts/ro'),
};

/** Texts only one part of the app needs: `import.meta.glob('./late-texts/*.json')`. */
/** For `import.meta.glob<TextsModule>('./late-texts/*.json')`. */
export type TextsModule = { default: Texts };
type LateTexts = Record<string, () => Promise<TextsModule>>;

const late = new Set<LateTexts>();

/** Brings the texts of a part together with its code, in the language spoken now and in each spoken later. */
export async function speakAlso(more: LateTexts): Promise<void> {
  late.add(more);
  await add(more, i18next.language);
}

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'none',
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(startLanguage());
}

/** Loads the language's texts when needed and switches the whole app to it. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await texts[language]()).default);
  }
  await Promise.all([...late].map((more) => add(more, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

async function add(more: LateTexts, language: string): Promise<void> {
  const load = more[`./late-texts/${language}.json`];
  if (load !== undefined) i18next.addResourceBundle(language, 'translation', (await load()).default, true);
}
