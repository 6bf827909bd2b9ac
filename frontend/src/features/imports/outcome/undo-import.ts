import { historyTexts } from '@/shared/history/history-texts';
import { onDemand } from '@/shared/ui/on-demand';

export const UndoImport = onDemand(async () => {
  const [{ UndoImportButton }] = await Promise.all([import('./undo-import-button'), historyTexts()]);
  return UndoImportButton;
});
