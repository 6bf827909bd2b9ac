import { useTranslation } from 'react-i18next';

/** Fields and enum values in the member's words: `fields.<resource>.<name>`, `values.<resource>.<field>.<VALUE>`. */
export function useFieldLabels(resource: string) {
  const { t } = useTranslation();
  return {
    field: (name: string): string => t([`fields.${resource}.${name}`, `fields.common.${name}`]),
    value: (field: string, value: string): string => t(`values.${resource}.${field}.${value}`),
  };
}
