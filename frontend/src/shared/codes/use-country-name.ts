import { useTranslation } from 'react-i18next';
import { codeName } from './codes';

/** Names a country in the member's language; a code nobody knows stays as it is. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => codeName(i18n.language, 'country', code);
}
