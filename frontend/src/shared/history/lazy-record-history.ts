import { onDemand } from '@/shared/ui/on-demand';
import { historyTexts } from './history-texts';

/** The history within a page, its code and texts loaded when it is first shown. */
export const LazyRecordHistory = onDemand(async () => {
  const [{ RecordHistory }] = await Promise.all([import('./record-history'), historyTexts()]);
  return RecordHistory;
});
