import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/shared/api/list';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemLine } from '@/shared/ui/problem-line';
import { type Pipeline, pipelineSummary } from './api';
import { firstOfMonth, narrowed } from './filters';
import { pipelinePaths } from './paths';
import classes from './pipeline.module.css';
import { Totals } from './totals';

export type SummaryStripProps = { pipeline: Pipeline; query: ListQuery };

/** The pipeline in three figures, each leading to the rows behind it. */
export function SummaryStrip({ pipeline, query }: SummaryStripProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const month = firstOfMonth(todayIn(useTimeZone()));
  const summary = useQuery(pipelineSummary(pipeline.id, query));
  if (summary.isError) return <ProblemLine error={summary.error} onRetry={summary.refetch} />;
  if (summary.isPending) return <Skeleton height={18} width={320} mt={2} />;
  const { open, wonThisMonth } = summary.data;
  const rows = (condition: string) => pipelinePaths.rows(pipeline.id, narrowed(query.filter, condition));
  return (
    <ul className={classes.strip}>
      <Figure to={rows('outcome==OPEN')} label={t('pipeline.open')}>
        {formats.number(open.count)} · <Totals totals={open.totals} />
      </Figure>
      <Figure to={rows('outcome==OPEN')} label={t('pipeline.weighted')} hint={t('pipeline.weightedText')}>
        <Totals totals={open.totals} weighted />
      </Figure>
      <Figure to={rows(`outcome==WON;closedOn=ge=${month}`)} label={t('pipeline.wonThisMonth')}>
        {formats.number(wonThisMonth.count)} · <Totals totals={wonThisMonth.totals} />
      </Figure>
    </ul>
  );
}

type FigureProps = { to: string; label: string; hint?: string; children: ReactNode };

function Figure({ to, label, hint, children }: FigureProps) {
  return (
    <li>
      <AppLink href={to} className={classes.figure} title={hint}>
        <span>{label}</span> <span className={classes.value}>{children}</span>
      </AppLink>
    </li>
  );
}
