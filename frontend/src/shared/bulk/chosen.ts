import type { Listed, Selection } from '@/shared/table/selection';
import type { Chosen } from './api';

/** The filter stands for all it finds, as the ids do for those ticked. */
export function chosenIn({ all, ids }: Pick<Selection, 'all' | 'ids'>, { filter, q }: Listed): Chosen {
  return all ? { filter: filter ?? '', ...(q === undefined ? {} : { q }) } : { ids: [...ids] };
}
