const spoken = [
  'en',
  'fr',
  'es',
  'ro',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'hu',
  'bg',
  'el',
  'cs',
  'sv',
  'da',
  'fi',
  'uk',
  'tr',
];

/** The languages customers are likely to speak, and the one this customer does speak, in the member's words. */
export function languageChoices(inLanguage: string, current: string | undefined) {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language' });
  const codes = current === undefined || spoken.includes(current) ? spoken : [...spoken, current];
  return codes
    .map((value) => ({ value, label: capitalised(names.of(value) ?? value, inLanguage) }))
    .sort((a, b) => a.label.localeCompare(b.label, inLanguage));
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
