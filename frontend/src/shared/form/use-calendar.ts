import type { DatePickerProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';

type DayPropsOf = Pick<DatePickerProps, 'getDayProps'>;

/** What every calendar has: names for its arrows, and today marked, which is the member's and not the computer's. */
export function useCalendar({ getDayProps }: DayPropsOf) {
  const { t } = useTranslation();
  const today = todayIn(useTimeZone());
  return {
    highlightToday: true,
    getDayProps: (day: string) => ({
      'data-today': day === today || undefined,
      ...(day === today && { 'aria-current': 'date' as const }),
      ...getDayProps?.(day),
    }),
    ariaLabels: {
      previousMonth: t('calendar.previousMonth'),
      nextMonth: t('calendar.nextMonth'),
      previousYear: t('calendar.previousYear'),
      nextYear: t('calendar.nextYear'),
      previousDecade: t('calendar.previousDecade'),
      nextDecade: t('calendar.nextDecade'),
    },
  };
}
