import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListQuery, type PageRequest, useWindowedList } from '@/shared/api/list';
import type { ListPage as Page } from '@/shared/api/list-window';
import type { Chosen } from '@/shared/bulk/api';
import { chosenIn } from '@/shared/bulk/chosen';
import { FilterBar } from '@/shared/filter/filter-bar';
import { type ListSearch, useListSearch } from '@/shared/routing/list-search';
import type { Column } from '@/shared/table/column';
import { DataTable, type TableRow } from '@/shared/table/data-table';
import type { Selection } from '@/shared/table/selection';
import { TableOptions } from '@/shared/table/table-options';
import { useTableLayout } from '@/shared/table/use-table-layout';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { hasColumns } from '@/shared/views/view-state';
import { ViewTabs } from '@/shared/views/view-tabs';
import classes from './list-page.module.css';
import { SearchInput } from './search-input';
import { useTotalText } from './total-text';
import { useShownColumns } from './use-shown-columns';

export type ListPageProps<Row extends TableRow> = {
  /** The resource's name in the API: its filter schema, its views, its field labels. */
  resource: string;
  title: string;
  /** The primary action. */
  actions?: ReactNode;
  columns: readonly Column<Row>[];
  source: {
    /** The query key of the list, without filter and sort. */
    key: readonly unknown[];
    fetch: (query: ListQuery & PageRequest, signal: AbortSignal) => Promise<Page<Row>>;
    /** The resource answers `q`. */
    searchable?: boolean;
    defaultSort?: string;
  };
  row: {
    name: (row: Row) => string;
    open: (row: Row) => void;
    /** The side panel. Without it a press on a row opens the record. */
    preview?: (id: string) => ReactNode;
  };
  /** What is shown when there is nothing yet and nothing was filtered out. */
  empty: ReactNode;
  bulk?: { selection: Selection; actions: (chosen: Chosen) => ReactNode };
};

/** Title with count, saved views, search, filter, columns and the table: what every list of records looks like. */
export function ListPage<Row extends TableRow>(props: ListPageProps<Row>) {
  const { resource, title, actions, source, row, bulk } = props;
  const columns = useShownColumns(resource, props.columns);
  const { t } = useTranslation();
  const [search, change] = useListSearch();
  const layout = useTableLayout(resource, columns);
  const list = useListSource(source, search);
  const totalText = useTotalText();
  const sort = {
    value: search.sort ?? source.defaultSort,
    onChange: (next: string | undefined) => change({ sort: next }),
  };
  const filtered = search.filter !== undefined || search.q !== undefined;
  const clear = () => change({ filter: undefined, q: undefined });
  const empty = filtered ? (
    <EmptyState icon={IconFilterOff} title={t('lists.noMatch')} text={t('lists.noMatchText')}>
      <Button variant="default" onClick={clear}>
        {t('lists.clearFilters')}
      </Button>
    </EmptyState>
  ) : (
    props.empty
  );
  const { preview } = row;
  return (
    <div className={classes.page}>
      <PageHeader title={title} aside={totalText(list.total)} actions={actions} />
      <div className={classes.bar}>
        <ViewTabs
          resource={resource}
          current={search.view}
          state={{
            filter: search.filter,
            sort: search.sort,
            columns: layout.layout.visible === undefined ? undefined : layout.visible.map((each) => each.id),
          }}
          onChoose={(view) => {
            layout.show(view !== undefined && hasColumns(view) ? view.columns : undefined);
            change({ view: view?.id, filter: view?.filter, sort: view?.sort }, { replace: false });
          }}
        />
      </div>
      <div className={classes.bar}>
        {source.searchable && (
          <SearchInput value={search.q ?? ''} onChange={(q) => change({ q: q === '' ? undefined : q })} />
        )}
        <div className={classes.filters}>
          <FilterBar
            resource={resource}
            filter={search.filter}
            onChange={(filter) => change({ filter }, { replace: false })}
          />
        </div>
        <TableOptions layout={layout} sort={sort} />
      </div>
      <DataTable
        label={title}
        list={list}
        layout={layout}
        sort={sort}
        row={row}
        empty={empty}
        extras={{
          ...(preview === undefined
            ? {}
            : {
                preview: {
                  id: search.preview,
                  onChange: (id: string | undefined) => change({ preview: id }),
                  render: preview,
                },
              }),
          ...(bulk === undefined
            ? {}
            : { selection: bulk.selection, bulkActions: bulk.actions(chosenIn(bulk.selection, search)) }),
        }}
      />
    </div>
  );
}

function useListSource<Row extends TableRow>(source: ListPageProps<Row>['source'], search: ListSearch) {
  const { filter, q } = search;
  const sort = search.sort ?? source.defaultSort;
  const query = useMemo(
    () => ({
      ...(filter === undefined ? {} : { filter }),
      ...(q === undefined ? {} : { q }),
      ...(sort === undefined ? {} : { sort }),
    }),
    [filter, q, sort],
  );
  const { fetch } = source;
  const fetchPage = useCallback(
    (page: PageRequest, signal: AbortSignal) => fetch({ ...query, ...page }, signal),
    [fetch, query],
  );
  return useWindowedList([...source.key, query], fetchPage);
}
