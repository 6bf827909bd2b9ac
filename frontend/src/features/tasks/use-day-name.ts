import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { addDays } from '@/shared/lib/zoned-time';

/** Today, tomorrow, or the day with its weekday. */
export function useDayName(): (day: string | undefined) => string {
  const { t } = useTranslation();
  const today = todayIn(useTimeZone());
  const formats = useFormats();
  return (day) => {
    if (day === undefined) return t('tasks.noDay');
    if (day === today) return t('tasks.today');
    if (day === addDays(today, 1)) return t('tasks.tomorrow');
    return formats.longDate(day);
  };
}
