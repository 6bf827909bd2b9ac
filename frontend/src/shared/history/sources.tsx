import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Source, sourcesOf } from './api';
import classes from './history.module.css';
import { useMeansText } from './use-means-text';
import { useWords } from './use-words';

/** Where each value of a customer came from, and when somebody last made sure of it. */
export function Sources({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useQuery({ ...sourcesOf(customerId), refetchOnMount: 'always' });
  const words = useWords('customers');
  if (query.isPending) return <RowsSkeleton rows={5} height={48} />;
  if (query.isError) return <ProblemBanner error={query.error} onRetry={query.refetch} />;
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('history.sourcesText')}</Text>
      <dl className={classes.facts}>
        {query.data.map((source) => (
          <div key={`${source.field} ${JSON.stringify(source.value)}`}>
            <dt>{words.field(source.field)}</dt>
            <dd>{words.value(source.field, source.value)}</dd>
            <dd className={classes.different}>
              <From source={source} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

function From({ source }: { source: Source }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const meansText = useMeansText();
  const { at, actor, means, verifiedAt } = source;
  const parts = [
    ...(at === undefined
      ? [t('history.sourceUnknown')]
      : [actor?.name ?? t('history.system'), formats.dateTime(at)]),
    ...(means === undefined ? [] : [meansText(means)]),
    ...(verifiedAt === undefined ? [] : [t('history.verified', { date: formats.date(verifiedAt) })]),
  ];
  return <>{parts.join(' · ')}</>;
}
