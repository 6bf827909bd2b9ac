import { IconAlertTriangle, IconHourglassLow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import classes from './pipeline.module.css';
import type { Staleness } from './staleness';

export type StageAgeProps = { days: number; staleness: Staleness | undefined };

/** How long an opportunity has been where it is; in words and with a sign when that is too long. */
export function StageAge({ days, staleness }: StageAgeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text =
    days === 0
      ? t('opportunities.sinceToday')
      : t('opportunities.inStage', { count: days, formatted: formats.number(days) });
  if (staleness === undefined) return <span className={classes.age}>{text}</span>;
  const Sign = staleness === 'overdue' ? IconAlertTriangle : IconHourglassLow;
  return (
    <span className={classes.age} data-staleness={staleness}>
      <Sign size={14} aria-hidden />
      <span className={classes.cut}>{staleness === 'overdue' ? t('opportunities.overdue') : text}</span>
    </span>
  );
}
