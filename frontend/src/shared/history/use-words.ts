import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { createWords, type Words } from './words';

export function useWords(resource: string): Words {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => createWords(resource, t, formats), [resource, t, formats]);
}
