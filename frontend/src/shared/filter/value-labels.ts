import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import type { FilterField } from './choices';
import { useFieldLabels } from './labels';
import { relativeDates } from './relative-dates';

/** The values of a condition as a person reads them: names, words, dates. */
export function useValueLabels(resource: string, field: FilterField, values: string[]): string[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const labels = useFieldLabels(resource);
  const ids = field.type === 'REFERENCE' ? values.filter((value) => value !== 'me') : [];
  const names = new Map(useReferenceNames(field.reference ?? '', ids).map((each) => [each.id, each.name]));
  return values.map((value) => {
    switch (field.type) {
      case 'ENUM':
        return labels.value(field.name, value);
      case 'BOOLEAN':
        return t(value === 'true' ? 'filters.yes' : 'filters.no');
      case 'REFERENCE':
        return value === 'me' ? t('filters.me') : (names.get(value) ?? '…');
      case 'NUMBER':
        return Number.isFinite(Number(value)) ? formats.number(Number(value)) : value;
      case 'DATE':
      case 'INSTANT': {
        const relative = relativeDates.find((each) => each.value === value);
        if (relative !== undefined) return t(relative.label);
        return Number.isNaN(Date.parse(value)) ? value : formats.date(value);
      }
      default:
        return value;
    }
  });
}
