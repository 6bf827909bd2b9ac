import { Skeleton } from '@mantine/core';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { ListPage } from '@/shared/api/list-window';
import { useTotalText } from '@/shared/list/total-text';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemLine } from '@/shared/ui/problem-line';
import classes from './home.module.css';

export type NumberFigureProps = {
  label: string;
  /** To the rows behind the figure. */
  href: string;
  queryKey: QueryKey;
  fetch: (query: ListQuery & PageRequest, signal: AbortSignal) => Promise<ListPage<unknown>>;
  filters: { now: string; before: string };
};

/** How many there are, and how many there were. */
export function NumberFigure({ label, href, queryKey, fetch, filters }: NumberFigureProps) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const counts = useQuery({
    queryKey: [...queryKey, filters],
    queryFn: async ({ signal }) => {
      const count = (filter: string) => fetch({ filter, limit: 1, total: true }, signal);
      const [now, before] = await Promise.all([count(filters.now), count(filters.before)]);
      return { now: now.total, before: before.total };
    },
  });
  if (counts.isError) {
    return (
      <li>
        <ProblemLine error={counts.error} onRetry={counts.refetch} />
      </li>
    );
  }
  return (
    <li>
      <AppLink href={href} className={classes.number}>
        <span>{label}</span>
        {counts.data === undefined ? (
          <Skeleton height={28} width={48} />
        ) : (
          <span className={classes.numberValue}>{totalText(counts.data.now)}</span>
        )}
        {counts.data !== undefined && (
          <span>{t('home.lastMonth', { number: totalText(counts.data.before) })}</span>
        )}
      </AppLink>
    </li>
  );
}
