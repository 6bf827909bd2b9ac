import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type StageStay, stageHistoryOf } from '../api';
import classes from './opportunity.module.css';
import { spanOf } from './span';

export function StageHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const history = useQuery(stageHistoryOf(id));
  return (
    <Section title={t('opportunities.history')}>
      {history.isPending && <RowsSkeleton rows={2} height={32} />}
      {history.isError && <ProblemBanner error={history.error} onRetry={history.refetch} />}
      {history.data !== undefined && (
        <ol className={classes.stays} reversed>
          {history.data.items.toReversed().map((stay) => (
            <Stay key={`${stay.enteredAt}-${stay.stage.id}`} stay={stay} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Stay({ stay }: { stay: StageStay }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { stage, enteredAt, leftAt, member } = stay;
  const { value, unit } = spanOf(enteredAt, leftAt);
  const length = formats.quantity(value, unit);
  const entered = formats.date(enteredAt);
  return (
    <li className={classes.stay} data-current={leftAt === undefined || undefined}>
      <div className={classes.stayLine}>
        <span className={classes.stayStage}>{stage.name}</span>
        <span className={classes.stayLength}>
          {leftAt === undefined ? t('opportunities.soFar', { length }) : length}
        </span>
      </div>
      <Text size="sm" c="dimmed">
        {member === undefined
          ? t('opportunities.entered', { date: entered })
          : t('opportunities.enteredBy', { date: entered, name: member.name })}
      </Text>
    </li>
  );
}
