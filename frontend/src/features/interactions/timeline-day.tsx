import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { addDays } from '@/shared/lib/zoned-time';
import type { Interaction } from './api';
import type { Day } from './days';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';

export type TimelineDayProps = {
  day: Day<Interaction>;
  customerId: string;
  onEdit: (interaction: Interaction) => void;
};

export function TimelineDay({ day, customerId, onEdit }: TimelineDayProps) {
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
            customerId={customerId}
            onEdit={() => onEdit(interaction)}
          />
        ))}
      </ol>
    </section>
  );
}
