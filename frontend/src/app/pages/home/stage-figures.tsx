import { SegmentedControl, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@/features/pipeline/api';
import { narrowed } from '@/features/pipeline/filters';
import { OutcomeDot } from '@/features/pipeline/outcome-dot';
import { pipelinePaths } from '@/features/pipeline/paths';
import { Totals } from '@/features/pipeline/totals';
import { useMe } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import classes from './home.module.css';
import { barsOf, conditionOf, measuresOf, NUMBER, openStages } from './stage-bars';

// The drawing library is large; the table beside it is there at once and says the same.
const StageChart = lazy(() => import('./stage-chart').then((module) => ({ default: module.StageChart })));

const BAR_HEIGHT = 44;

export type StageFiguresProps = { pipelineId: string; filter: string | undefined; summary: Summary };

export function StageFigures({ pipelineId, filter, summary }: StageFiguresProps) {
  const { t } = useTranslation();
  const measures = measuresOf(summary, useMe().organisation.currency);
  const [wanted, setWanted] = useState<string>();
  const measure = measures.find((each) => each === wanted) ?? measures[0];
  const rows = (condition: string) => pipelinePaths.rows(pipelineId, narrowed(filter, condition));
  const bars = barsOf(summary, measure);
  const height = bars.length * BAR_HEIGHT;
  return (
    <div className={classes.figures}>
      <div className={classes.chart}>
        <Suspense fallback={<Skeleton height={height} />}>
          <StageChart
            bars={bars}
            measure={measure}
            height={height}
            hrefOf={(stageId) => rows(conditionOf(stageId, measure))}
          />
        </Suspense>
        {measures.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('home.measure')}
            data={measures.map((each) => ({
              value: each,
              label: each === NUMBER ? t('home.number') : each,
            }))}
            value={measure}
            onChange={setWanted}
          />
        )}
      </div>
      <StageTable summary={summary} hrefOf={(stageId) => rows(conditionOf(stageId, NUMBER))} />
    </div>
  );
}

type StageTableProps = { summary: Summary; hrefOf: (stageId: string) => string };

function StageTable({ summary, hrefOf }: StageTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('fields.opportunities.stageId')}</th>
          <th scope="col">{t('home.number')}</th>
          <th scope="col">{t('fields.opportunities.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {openStages(summary).map(({ stage, outcome, count, totals }) => (
          <tr key={stage.id}>
            <th scope="row">
              <AppLink href={hrefOf(stage.id)} className={classes.stage}>
                <OutcomeDot outcome={outcome} /> {stage.name}
              </AppLink>
            </th>
            <td>
              <AppLink href={hrefOf(stage.id)}>{formats.number(count)}</AppLink>
            </td>
            <td>
              <AppLink href={hrefOf(stage.id)}>
                <Totals totals={totals} />
              </AppLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
