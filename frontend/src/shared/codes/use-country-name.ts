import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names a country in the member's language; a code nobody knows stays as it is. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'region', fallback: 'code' });
    return (code) => (/^[A-Z]{2}$/i.test(code) ? (names.of(code.toUpperCase()) ?? code) : code);
  }, [i18n.language]);
}
