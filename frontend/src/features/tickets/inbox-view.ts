import type { ListQuery } from '@/shared/api/list';
import { compileFilter, type FilterPart, isCondition, parseFilter, quote } from '@/shared/filter/rsql';
import type { ViewState } from '@/shared/views/view-state';
import { type Box, type InboxSearch, listQuery, orders, phases } from './inbox-search';

/** What a saved view keeps of the inbox, in the words of the API; nothing of what is usual. */
export function viewStateOf(search: InboxSearch): ViewState {
  const { filter, sort } = listQuery(search);
  const usual = listQuery({});
  return {
    ...(filter === undefined || filter === usual.filter ? {} : { filter }),
    ...(sort === undefined || sort === usual.sort ? {} : { sort }),
  };
}

/** What a saved view shows, in the words of the inbox; its filter is taken apart as it was put together. */
export function searchOf(
  view: ViewState | undefined,
): Pick<InboxSearch, 'box' | 'phase' | 'order' | 'filter'> {
  const parts = parseFilter(view?.filter);
  const phase = phases.find(
    (each) => compileFilter(parts.slice(0, 1)) === plainly(listQuery({ phase: each })),
  );
  const afterPhase = phase === undefined ? parts : parts.slice(1);
  const box = boxOf(afterPhase[0]);
  const filter = compileFilter(box === undefined ? afterPhase : afterPhase.slice(1));
  const order = orders.find((each) => view?.sort === listQuery({ order: each }).sort);
  return {
    ...(box === undefined ? {} : { box }),
    ...(phase === undefined ? {} : { phase }),
    ...(order === undefined ? {} : { order }),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** As the filter bar writes it, which takes a list of one for the one. */
function plainly({ filter }: ListQuery): string | undefined {
  return compileFilter(parseFilter(filter));
}

function boxOf(part: FilterPart | undefined): Box | undefined {
  if (part === undefined || !isCondition(part)) return undefined;
  const [value = ''] = part.values;
  const boxes: Box[] = ['mine', 'unassigned', 'none', `queue:${value}`];
  const said = `${part.field}${part.operator}${quote(value)}`;
  return boxes.find((box) => listQuery({ box }).filter?.endsWith(`;${said}`));
}
