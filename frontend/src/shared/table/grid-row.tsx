import { Checkbox, Skeleton } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataTableProps, TableRow } from './data-table';
import classes from './data-table.module.css';

export type GridRowProps<Row extends TableRow> = {
  id: string;
  table: DataTableProps<Row> & { phone: boolean };
  index: number;
  top: number;
  active: boolean;
  onActivate: (index: number) => void;
};

export function GridRow<Row extends TableRow>({
  id,
  table,
  index,
  top,
  active,
  onActivate,
}: GridRowProps<Row>) {
  const { list, row: naming, extras = {} } = table;
  const { preview, selection } = extras;
  const row = list.row(index);
  const onClick = (event: MouseEvent) => {
    onActivate(index);
    // Links and boxes in a row do their own work.
    const own = event.target instanceof Element && event.target.closest('a, button, input, label');
    if (row === undefined || own) return;
    if (preview === undefined) naming.open(row);
    else preview.onChange(row.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active row
    <div
      id={id}
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={row !== undefined && selection?.has(row.id)}
      data-active={active || undefined}
      data-previewed={(row !== undefined && preview?.id === row.id) || undefined}
      onClick={onClick}
      onDoubleClick={() => row && naming.open(row)}
    >
      {row === undefined ? <SkeletonCells table={table} /> : <Cells table={table} row={row} />}
    </div>
  );
}

function Cells<Row extends TableRow>({ table, row }: { table: GridRowProps<Row>['table']; row: Row }) {
  const { t } = useTranslation();
  const selection = table.extras?.selection;
  const [first, ...rest] = table.layout.visible;
  return (
    <>
      {selection !== undefined && (
        <div role="gridcell" className={classes.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('lists.selectRow', { name: table.row.name(row) })}
            checked={selection.has(row.id)}
            onChange={() => selection.toggle(row.id)}
          />
        </div>
      )}
      {table.phone ? (
        <div role="gridcell" className={classes.phoneCell}>
          <div className={classes.phoneMain}>{first?.cell(row)}</div>
          <div className={classes.phoneMore}>
            {rest
              .filter((column) => column.phone)
              .map((column) => (
                <span key={column.id}>{column.cell(row)}</span>
              ))}
          </div>
        </div>
      ) : (
        table.layout.visible.map((column) => (
          <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
            {column.cell(row)}
          </div>
        ))
      )}
    </>
  );
}

function SkeletonCells<Row extends TableRow>({ table }: { table: GridRowProps<Row>['table'] }) {
  const columns = table.phone ? table.layout.visible.slice(0, 1) : table.layout.visible;
  return (
    <>
      {table.extras?.selection !== undefined && <div role="gridcell" className={classes.check} />}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell}>
          <Skeleton height={12} width="70%" radius="xl" />
        </div>
      ))}
    </>
  );
}
