import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Selection } from '@/shared/table/selection';
import type { Ticket } from './api';
import classes from './inbox.module.css';
import { TicketRow } from './ticket-row';

/** A subject of one line; rows of two are measured as they come. */
const ROW_HEIGHT = 85;
/** How many rows before the end the next ones are asked for. */
const AHEAD = 10;

export type TicketRowsProps = {
  tickets: readonly Ticket[];
  /** The one that is open. */
  number: string | undefined;
  selection: Selection | undefined;
  /** There are more than these. */
  more: boolean;
  onNearEnd: () => void;
  /** What stands where there is nothing, or under what there is. */
  children: ReactNode;
};

/** However long the inbox is, only the rows in sight are drawn. */
export function TicketRows({ tickets, number, selection, more, onNearEnd, children }: TicketRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const place = tickets.findIndex((each) => each.number === number);
  const virtual = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => tickets[index]?.id ?? index,
    overscan: 6,
    // The row of the ticket that is open is always there: it keeps the focus when one scrolls on.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return place < 0 || inSight.includes(place) ? inSight : [...inSight, place].sort((a, b) => a - b);
    },
    useFlushSync: false,
  });
  const last = virtual.range?.endIndex ?? 0;
  const nearEnd = last >= tickets.length - AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the rows there are
  useEffect(() => {
    if (more && nearEnd) onNearEnd();
  }, [more, nearEnd, tickets.length]);
  const found = place >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one who has scrolled away stays there when rows come and go
  useEffect(() => {
    if (found) virtual.scrollToIndex(place);
  }, [number, found]);
  return (
    <div ref={scroller} className={classes.rows}>
      <ul className={classes.rowList} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const ticket = tickets[index];
          return (
            ticket !== undefined && (
              <TicketRow
                key={key}
                ref={virtual.measureElement}
                ticket={ticket}
                place={{ index, start, count: more ? -1 : tickets.length }}
                current={ticket.number === number}
                selection={selection}
              />
            )
          );
        })}
      </ul>
      {children}
    </div>
  );
}
