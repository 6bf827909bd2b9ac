import { createShown } from '@/shared/lib/shown';
import type { JournalledResource } from './api';

export type HistoryOf = { resource: JournalledResource; id: string; name: string };

const { show, useShown } = createShown<HistoryOf>();

/** Shows the history of a record beside the page, from whatever menu it was asked. */
export const openHistory = (of: HistoryOf) => show(of);
export const closeHistory = () => show(undefined);
export const useOpenHistory = useShown;
