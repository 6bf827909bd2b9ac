import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { historyTexts } from '@/shared/history/history-texts';
import { onDemand } from '@/shared/ui/on-demand';

export const UndoImport = onDemand(async () => {
  const [{ UndoImportButton }] = await Promise.all([
    import('./undo-import-button'),
    historyTexts(),
    bulkTexts(),
  ]);
  return UndoImportButton;
});
