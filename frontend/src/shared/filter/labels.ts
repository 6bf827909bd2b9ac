import { useTranslation } from 'react-i18next';
import { codeName, isCoded } from '@/shared/codes/codes';

/**
 * Fields and enum values in the member's words: `fields.<resource>.<name>`, `values.<resource>.<field>.<VALUE>`.
 * Countries and languages have names that browsers know.
 */
export function useFieldLabels(resource: string) {
  const { t, i18n } = useTranslation();
  return {
    field: (name: string): string => t([`fields.${resource}.${name}`, `fields.common.${name}`]),
    value: (field: string, value: string): string =>
      isCoded(field) ? codeName(i18n.language, field, value) : t(`values.${resource}.${field}.${value}`),
  };
}
