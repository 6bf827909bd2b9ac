import { useTranslation } from 'react-i18next';
import type { ListTotal } from '@/shared/api/list-window';
import { useFormats } from '@/shared/lib/use-formats';

/** "123", or "about 98,700" when counting exactly would be slow. */
export function useTotalText(): (total: ListTotal | undefined) => string | undefined {
  const { t } = useTranslation();
  const formats = useFormats();
  return (total) => {
    if (total?.exact !== undefined) return formats.number(total.exact);
    const about = total?.estimate ?? total?.atLeast;
    return about === undefined ? undefined : t('lists.about', { number: formats.number(about) });
  };
}
