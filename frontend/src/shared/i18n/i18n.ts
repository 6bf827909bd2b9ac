import 'dayjs/locale/es';
import 'dayjs/locale/fr';
import 'dayjs/locale/ro';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, rememberLanguage, startLanguage } from './languages';
import { mergeTexts, type Texts } from './merge-texts';

const files = import.meta.glob<Texts>('/src/{shared,features/*}/texts/*.json', { import: 'default' });

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
    i18next.addResourceBundle(language, 'translation', await loadTexts(language));
  }
  await i18next.changeLanguage(language);
  dayjs.locale(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

async function loadTexts(language: Language): Promise<Texts> {
  const mine = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  const loaded = await Promise.all(mine.map(([, load]) => load()));
  return loaded.reduce<Texts>(mergeTexts, {});
}
