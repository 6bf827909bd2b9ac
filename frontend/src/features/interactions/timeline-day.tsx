import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { addDays } from '@/shared/lib/zoned-time';
import type { Interaction } from './api';
import type { Day } from './days';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';
import type { TimelineSubject } from './timeline-subject';

export type TimelineDayProps = {
  day: Day<Interaction>;
  subject: TimelineSubject;
  onEdit: (interaction: Interaction) => void;
};

export function TimelineDay({ day, subject, onEdit }: TimelineDayProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = todayIn(useTimeZone());
  const name =
    day.day === today
      ? t('interactions.today')
      : day.day === addDays(today, -1)
        ? t('interactions.yesterday')
        : formats.date(day.day);
  return (
    <section aria-label={name}>
      <Title order={3} className={classes.day}>
        {name}
      </Title>
      <ol className={classes.entries}>
        {day.items.map((interaction) => (
          <TimelineEntry
            key={interaction.id}
            interaction={interaction}
            subject={subject}
            onEdit={() => onEdit(interaction)}
          />
        ))}
      </ol>
    </section>
  );
}
