import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { type Shortcut, useShortcuts } from '@/shared/shortcuts/use-shortcuts';
import type { Selection } from '@/shared/table/selection';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { ticketList } from './api';
import { listQuery } from './inbox-search';
import { neighbours } from './neighbours';
import { TicketListEmpty } from './ticket-list-empty';
import { TicketListHeader } from './ticket-list-header';
import { TicketRows } from './ticket-rows';
import { useInbox } from './use-inbox';

export type TicketListProps = {
  withBoxes: boolean;
  /** For those who may change tickets. */
  selection: Selection | undefined;
};

export function TicketList({ withBoxes, selection }: TicketListProps) {
  const { t } = useTranslation();
  const { search, number, open } = useInbox();
  const tickets = useInfiniteQuery(ticketList(listQuery(search)));
  const items = itemsOf(tickets.data);
  const place = useRef(0);
  const around = neighbours(
    items.map((each) => each.number),
    number,
    place.current,
  );
  useEffect(() => {
    place.current = around.place;
  }, [around.place]);
  const go = (to: string | undefined) => () => {
    if (to !== undefined) void open(to);
  };
  const current = items.find((each) => each.number === number);
  const tick: Shortcut[] =
    selection === undefined
      ? []
      : [{ keys: 'x', label: t('tickets.tick'), run: () => current && selection.toggle(current.id) }];
  useShortcuts([
    { keys: 'j', label: t('tickets.next'), run: go(around.next) },
    { keys: 'k', label: t('tickets.previous'), run: go(around.previous) },
    ...tick,
  ]);
  const readOn = () => {
    if (!tickets.isFetchingNextPage) void tickets.fetchNextPage();
  };
  return (
    <>
      <TicketListHeader withBoxes={withBoxes} />
      <TicketRows
        tickets={items}
        number={number}
        selection={selection}
        more={tickets.hasNextPage}
        onNearEnd={readOn}
      >
        {tickets.isPending && <RowsSkeleton rows={7} height={72} />}
        {tickets.isError && <ProblemBanner error={tickets.error} onRetry={tickets.refetch} />}
        {tickets.isSuccess && items.length === 0 && <TicketListEmpty />}
        {tickets.isFetchingNextPage && <RowsSkeleton rows={2} height={72} />}
      </TicketRows>
    </>
  );
}
