import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, MAX_WIDTH, MIN_WIDTH } from './column';
import classes from './data-table.module.css';
import { widthOf } from './table-layout';
import type { TableLayoutState } from './use-table-layout';

const STEP = 16;

/** Drag it, or focus it and use the arrow keys. */
export function ColumnResizer<Row>(props: { column: Column<Row>; layout: TableLayoutState<Row> }) {
  const { t } = useTranslation();
  const { column, layout } = props;
  const start = useRef<{ x: number; width: number }>(undefined);
  const width = widthOf(column, layout.layout);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current !== undefined) {
      layout.resize(column.id, start.current.width + event.clientX - start.current.x);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    layout.resize(column.id, width + step);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={classes.resizer}
      aria-label={t('lists.resize', { name: column.header })}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
