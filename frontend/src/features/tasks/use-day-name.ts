import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { addDays } from '@/shared/lib/zoned-time';

/** Today, tomorrow, or the day with its weekday. */
export function useDayName(): (day: string | undefined) => string {
  const { t, i18n } = useTranslation();
  const today = todayIn(useTimeZone());
  const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (day) => {
    if (day === undefined) return t('tasks.noDay');
    if (day === today) return t('tasks.today');
    if (day === addDays(today, 1)) return t('tasks.tomorrow');
    return format.format(new Date(`${day}T00:00:00Z`));
  };
}
