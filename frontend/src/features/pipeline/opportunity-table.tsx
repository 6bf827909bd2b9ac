import { Button } from '@mantine/core';
import { IconFilterOff, IconTargetArrow } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListQuery, type PageRequest, useWindowedList } from '@/shared/api/list';
import { Can, useCan } from '@/shared/auth/can';
import { chosenIn } from '@/shared/bulk/chosen';
import { DataTable } from '@/shared/table/data-table';
import { useSelection } from '@/shared/table/selection';
import { TableOptions } from '@/shared/table/table-options';
import { useTableLayout } from '@/shared/table/use-table-layout';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { fetchOpportunities, opportunityKeys, type Pipeline } from './api';
import { withinPipeline } from './filters';
import { OpportunityRecord } from './opportunity/opportunity-record';
import { pipelinePaths } from './paths';
import { PipelineFilters } from './pipeline-filters';
import { usePipelineSearch } from './search';
import { useOpportunityColumns } from './use-opportunity-columns';

const BulkActions = onDemand(() => import('./bulk-actions').then((module) => module.BulkActions));

export type OpportunityTableProps = { pipeline: Pipeline; query: ListQuery };

const DEFAULT_SORT = '-stageSince';

export function OpportunityTable({ pipeline, query }: OpportunityTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, change] = usePipelineSearch();
  const columns = useOpportunityColumns();
  const layout = useTableLayout('opportunities', columns);
  const { filter } = query;
  const fetchPage = useCallback(
    (page: PageRequest, signal: AbortSignal) =>
      fetchOpportunities(
        { sort: DEFAULT_SORT, ...query, filter: withinPipeline(pipeline.id, filter), ...page },
        signal,
      ),
    [query, filter, pipeline.id],
  );
  const list = useWindowedList([...opportunityKeys.list(pipeline.id), query], fetchPage);
  const selection = useSelection(query);
  const mayWrite = useCan('opportunities:write');
  const chosen = chosenIn(selection, { ...query, filter: withinPipeline(pipeline.id, filter) });
  const archived = /(^|;)archived==true/.test(filter ?? '');
  const sort = {
    value: search.sort ?? DEFAULT_SORT,
    onChange: (next: string | undefined) => change({ sort: next }),
  };
  const filtered = filter !== undefined || query.q !== undefined;
  return (
    <>
      <PipelineFilters
        {...(layout.layout.visible === undefined ? {} : { columns: layout.layout.visible })}
        onColumns={layout.show}
      >
        <TableOptions layout={layout} sort={sort} />
      </PipelineFilters>
      <DataTable
        label={t('opportunities.title')}
        list={list}
        layout={layout}
        sort={sort}
        row={{
          name: (row) => row.name,
          open: (row) => void navigate({ to: pipelinePaths.opportunity(row.id) }),
        }}
        empty={
          filtered ? (
            <EmptyState icon={IconFilterOff} title={t('lists.noMatch')} text={t('lists.noMatchText')}>
              <Button variant="default" onClick={() => change({ filter: undefined, q: undefined })}>
                {t('lists.clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconTargetArrow}
              title={t('opportunities.none')}
              text={t('opportunities.noneText')}
            >
              <Can permission="opportunities:write">
                <Button onClick={() => change({ new: true }, { replace: false })}>
                  {t('opportunities.new')}
                </Button>
              </Can>
            </EmptyState>
          )
        }
        extras={{
          preview: {
            id: search.preview,
            onChange: (id) => change({ preview: id }),
            render: (id) => <OpportunityRecord key={id} id={id} />,
          },
          ...(mayWrite
            ? {
                selection,
                bulkActions: <BulkActions chosen={chosen} onBegin={selection.clear} archived={archived} />,
              }
            : {}),
        }}
      />
    </>
  );
}
