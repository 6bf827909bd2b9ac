import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Means } from './api';

/** Through what a change came, in words. */
export function useMeansText(): (means: Means) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ kind, name, line }) => {
    if (kind === 'IMPORT' && name !== undefined) {
      return line === undefined
        ? t('history.means.ofImport', { name })
        : t('history.means.ofImportLine', { name, line: formats.number(line) });
    }
    if (kind === 'TOKEN' && name !== undefined) return t('history.means.ofToken', { name });
    return t(`history.means.${kind}`);
  };
}
