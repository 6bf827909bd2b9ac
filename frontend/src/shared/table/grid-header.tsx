import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';
import { ColumnResizer } from './column-resizer';
import type { DataTableProps, TableRow } from './data-table';
import classes from './data-table.module.css';
import { nextSort, sortDirection } from './table-layout';

export function GridHeader<Row extends TableRow>(
  props: DataTableProps<Row> & { phone: boolean; loaded: string[] },
) {
  const { t } = useTranslation();
  const { layout, extras, phone, loaded } = props;
  const selection = extras?.selection;
  const ticked = loaded.filter((id) => selection?.has(id)).length;
  return (
    <div
      role="rowgroup"
      className={classes.header}
      data-phone={phone || undefined}
      data-selecting={(selection !== undefined && (selection.all || selection.ids.size > 0)) || undefined}
    >
      <div role="row" aria-rowindex={1} className={classes.headerRow}>
        {selection !== undefined && (
          <div role="columnheader" className={classes.check}>
            <Checkbox
              size="xs"
              {...(phone ? { label: t('lists.selectAll') } : { 'aria-label': t('lists.selectAll') })}
              checked={ticked > 0 && ticked === loaded.length}
              indeterminate={ticked > 0 && ticked < loaded.length}
              onChange={(event) => selection.set(loaded, event.currentTarget.checked)}
            />
          </div>
        )}
        {layout.visible.map((column) => (
          <HeaderCell key={column.id} column={column} table={props} />
        ))}
      </div>
    </div>
  );
}

function HeaderCell<Row extends TableRow>({
  column,
  table,
}: {
  column: Column<Row>;
  table: DataTableProps<Row>;
}) {
  const { t } = useTranslation();
  const { sort, layout } = table;
  const direction = sortDirection(sort.value, column.sort);
  const field = column.sort;
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={field === undefined ? undefined : (direction ?? 'none')}
      className={classes.headerCell}
      data-align={column.align}
    >
      {field === undefined ? (
        <span className={classes.headerText}>{column.header}</span>
      ) : (
        <button
          type="button"
          className={classes.sort}
          title={t('lists.sortBy', { name: column.header })}
          onClick={() => sort.onChange(nextSort(sort.value, field))}
        >
          <span className={classes.headerText}>{column.header}</span>
          {direction !== undefined && <Arrow size={14} aria-hidden />}
        </button>
      )}
      <ColumnResizer column={column} layout={layout} />
    </div>
  );
}
