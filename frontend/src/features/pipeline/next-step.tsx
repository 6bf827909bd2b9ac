import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import type { OpportunityRow } from './api';
import classes from './pipeline.module.css';

/** What is to be done next about an open opportunity, and that nothing is, which is why many of them die. */
export function NextStep({ row }: { row: OpportunityRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const zone = useTimeZone();
  const mayTask = useCan('tasks:read');
  if (row.stage.outcome !== 'OPEN' || !mayTask) return null;
  const { nextTask } = row;
  if (nextTask === undefined)
    return <span className={classes.nextStep}>{t('opportunities.noNextStep')}</span>;
  const { title, dueOn, startsAt } = nextTask;
  const day = dueOn ?? (startsAt === undefined ? undefined : todayIn(zone, new Date(startsAt)));
  const late = day !== undefined && day < todayIn(zone);
  return (
    <span className={classes.nextStep}>
      <IconArrowRight size={14} aria-label={t('opportunities.nextStep')} />
      <span className={classes.cut} title={title}>
        {title}
      </span>
      {day !== undefined && (
        <span className={classes.nextDay} data-late={late || undefined}>
          {formats.date(day)}
        </span>
      )}
    </span>
  );
}
