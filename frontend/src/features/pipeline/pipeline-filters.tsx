import type { ReactNode } from 'react';
import { FilterBar } from '@/shared/filter/filter-bar';
import { SearchInput } from '@/shared/list/search-input';
import { ViewTabs } from '@/shared/views/view-tabs';
import classes from './pipeline.module.css';
import { usePipelineSearch } from './search';

export type PipelineFiltersProps = {
  /** The columns shown, when they are not the usual ones: a saved view keeps them. */
  columns?: string[];
  onColumns?: (columns: string[] | undefined) => void;
  children?: ReactNode;
};

/** Saved views, search and filter, the same over board and table. */
export function PipelineFilters({ columns, onColumns, children }: PipelineFiltersProps) {
  const [search, change] = usePipelineSearch();
  const { filter, sort, q, view } = search;
  return (
    <>
      <div className={classes.bar}>
        <ViewTabs
          resource="opportunities"
          current={view}
          state={{
            ...(filter === undefined ? {} : { filter }),
            ...(sort === undefined ? {} : { sort }),
            ...(columns === undefined ? {} : { columns }),
          }}
          onChoose={(chosen) => {
            onColumns?.(chosen?.columns);
            change({ view: chosen?.id, filter: chosen?.filter, sort: chosen?.sort }, { replace: false });
          }}
        />
      </div>
      <div className={classes.bar}>
        <SearchInput value={q ?? ''} onChange={(text) => change({ q: text === '' ? undefined : text })} />
        <div className={classes.filters}>
          <FilterBar
            resource="opportunities"
            filter={filter}
            without={['pipelineId']}
            onChange={(next) => change({ filter: next }, { replace: false })}
          />
        </div>
        {children}
      </div>
    </>
  );
}
