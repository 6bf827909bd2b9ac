import { Box, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { MomentInput } from '@/shared/form/moment-input';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { addDays, fromWallTime } from '@/shared/lib/zoned-time';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type PastState, stateOf } from './api';
import classes from './history.module.css';
import type { RecordHistoryProps } from './record-history';
import { useWords } from './use-words';
import { sameValue } from './values';

/** The record at a moment of the past; what is different by now says so. */
export function PastRecord({ resource, id }: RecordHistoryProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const [moment, setMoment] = useState(() =>
    fromWallTime(`${addDays(todayIn(timeZone), -1)} 23:59:00`, timeZone),
  );
  const [asked] = useDebouncedValue(moment, 300);
  const past = useQuery({
    ...stateOf(resource, id, asked),
    enabled: asked !== '' && new Date(asked) <= new Date(),
  });
  const now = useQuery({ ...stateOf(resource, id), refetchOnMount: 'always' });
  return (
    <Stack gap="md">
      <Box maw={320}>
        <MomentInput name={t('history.moment')} latest={new Date()} value={moment} onChange={setMoment} />
      </Box>
      {past.isLoading && <RowsSkeleton rows={5} height={36} />}
      {isProblem(past.error, 404) && <Text c="dimmed">{t('history.notYet')}</Text>}
      {past.isError && !isProblem(past.error, 404) && (
        <ProblemBanner error={past.error} onRetry={past.refetch} />
      )}
      {past.data !== undefined && <Fields resource={resource} past={past.data} now={now.data} />}
    </Stack>
  );
}

type FieldsProps = Pick<RecordHistoryProps, 'resource'> & { past: PastState; now: PastState | undefined };

function Fields({ resource, past, now }: FieldsProps) {
  const { t } = useTranslation();
  const words = useWords(resource);
  const names = [...new Set([...Object.keys(past.fields), ...Object.keys(now?.fields ?? {})])];
  const isEmpty = (value: unknown) => value == null || (Array.isArray(value) && value.length === 0);
  const shown = names.filter((name) => !(isEmpty(past.fields[name]) && isEmpty(now?.fields[name])));
  const said = (name: string, value: unknown) =>
    isEmpty(value) ? t('history.nothing') : words.value(name, value);
  return (
    <dl className={classes.facts}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{words.field(name)}</dt>
          <dd>{said(name, past.fields[name])}</dd>
          {now !== undefined && !sameValue(past.fields[name] ?? '', now.fields[name] ?? '') && (
            <dd className={classes.different}>{t('history.now', { value: said(name, now.fields[name]) })}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
