import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { rowHeights } from './column';
import type { DataTableProps, TableRow } from './data-table';
import classes from './data-table.module.css';
import { GridHeader } from './grid-header';
import { GridRow } from './grid-row';
import { widthOf } from './table-layout';
import { useGridKeys } from './use-grid-keys';
import { useMoreBeside } from './use-more-beside';

/** While the first page is under way: enough skeleton rows to fill a screen. */
const EXPECTED_ROWS = 12;
/** Browsers stop laying out beyond some 17 million pixels. */
const MAX_HEIGHT = 16_000_000;
const CHECK_WIDTH = 44;

export function Grid<Row extends TableRow>(props: DataTableProps<Row> & { phone: boolean }) {
  const { label, list, layout, phone, row, extras = {} } = props;
  const { selection } = extras;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const rowHeight = rowHeights[phone ? 'phone' : layout.layout.density];
  const count = Math.min(list.rowCount ?? EXPECTED_ROWS, Math.floor(MAX_HEIGHT / rowHeight));
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: phone ? 0 : 36,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { showRange } = list;
  useEffect(() => showRange(first, last), [showRange, first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have another height now
  useEffect(() => virtual.measure(), [rowHeight]);

  usePreviewFollows(props, active);

  const activate = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = useGridKeys({ active, count, activate, list, row, extras });
  const total = layout.visible.reduce((sum, column) => sum + widthOf(column, layout.layout), 0);
  const check = selection === undefined ? 0 : CHECK_WIDTH;
  const more = useMoreBeside(scroller, total + check);
  const columns = layout.visible.map((column, index) => {
    const width = widthOf(column, layout.layout);
    return index === layout.visible.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': [...(check > 0 ? [`${check}px`] : []), ...columns].join(' '),
    '--row-height': `${rowHeight}px`,
    '--row-width': `${total + check}px`,
  };
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.grid}
        style={style}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={list.rowCount === undefined ? -1 : list.rowCount + 1}
        aria-colcount={layout.visible.length + (check > 0 ? 1 : 0)}
        aria-busy={list.isPending}
        aria-multiselectable={selection !== undefined}
        aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
        data-phone={phone || undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && active < 0) setActive(first);
        }}
      >
        <GridHeader {...props} loaded={loadedIds(props, first, last)} />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <GridRow
              key={item.key}
              id={`${id}-${item.index}`}
              table={props}
              index={item.index}
              top={item.start}
              active={item.index === active}
              onActivate={setActive}
            />
          ))}
        </div>
      </div>
      {more && <div className={classes.more} aria-hidden />}
    </div>
  );
}

/** While the preview is open it shows the row one moves to, as soon as that row is loaded. */
function usePreviewFollows<Row extends TableRow>(
  { list, extras }: DataTableProps<Row>,
  active: number,
): void {
  const reached = list.row(active)?.id;
  const followed = useRef(reached);
  const preview = extras?.preview;
  useEffect(() => {
    if (reached === undefined || reached === followed.current) return;
    followed.current = reached;
    if (preview?.id !== undefined && preview.id !== reached) preview.onChange(reached);
  }, [reached, preview]);
}

function loadedIds<Row extends TableRow>(
  { list }: DataTableProps<Row>,
  first: number,
  last: number,
): string[] {
  const ids: string[] = [];
  for (let index = first; index <= last; index++) {
    const row = list.row(index);
    if (row !== undefined) ids.push(row.id);
  }
  return ids;
}
