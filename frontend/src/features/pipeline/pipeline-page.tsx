import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/shared/api/list';
import { Can } from '@/shared/auth/can';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { Board } from './board/board';
import { BoardSkeleton } from './board/board-skeleton';
import { NewOpportunityDrawer } from './opportunity/new-opportunity-drawer';
import { OpportunityDrawer } from './opportunity/opportunity-drawer';
import { OpportunityTable } from './opportunity-table';
import { pipelinePaths } from './paths';
import classes from './pipeline.module.css';
import { PipelineFilters } from './pipeline-filters';
import { PipelineHeader } from './pipeline-header';
import { usePipeline } from './use-pipeline';

/** The sale at a glance: a board to work on, or the same opportunities as a table. */
export function PipelinePage() {
  const state = usePipeline();
  const { list, pipeline, layout, search, change } = state;
  const { filter, q, sort } = search;
  const query: ListQuery = useMemo(
    () => ({
      ...(filter === undefined ? {} : { filter }),
      ...(q === undefined ? {} : { q }),
      ...(sort === undefined ? {} : { sort }),
    }),
    [filter, q, sort],
  );
  if (list.isError && pipeline === undefined) {
    return (
      <div className={classes.message}>
        <ProblemBanner error={list.error} onRetry={list.refetch} />
      </div>
    );
  }
  if (list.isPending) return <BoardSkeleton />;
  if (pipeline === undefined) return <NoPipeline />;
  return (
    <div className={classes.page}>
      <PipelineHeader state={state} pipeline={pipeline} query={query} />
      {layout === 'table' ? (
        <OpportunityTable key={pipeline.id} pipeline={pipeline} query={query} />
      ) : (
        <>
          <PipelineFilters />
          <Board
            key={pipeline.id}
            pipelineId={pipeline.id}
            query={query}
            onOpen={(id) => change({ preview: id }, { replace: false })}
          />
          <OpportunityDrawer id={search.preview} onClose={() => change({ preview: undefined })} />
        </>
      )}
      <NewOpportunityDrawer
        opened={search.new === true}
        pipeline={pipeline}
        customerId={search.customer}
        onClose={() => change({ new: undefined, customer: undefined })}
        onCreated={({ id }) => change({ new: undefined, customer: undefined, preview: id })}
      />
    </div>
  );
}

function NoPipeline() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState icon={IconAdjustmentsHorizontal} title={t('pipeline.none')} text={t('pipeline.noneText')}>
      <Can permission="pipelines:write">
        <Button onClick={() => void navigate({ to: pipelinePaths.settings })}>
          {t('pipelineSettings.new')}
        </Button>
      </Can>
    </EmptyState>
  );
}
