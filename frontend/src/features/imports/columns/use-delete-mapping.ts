import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createMapping, deleteMapping, importKeys, type SavedMapping } from '../api';

/** Forgets a mapping; the toast keeps it again. */
export function useDeleteMapping(onDeleted: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      return true;
    } catch (error) {
      notifyProblem(problemText(error));
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: importKeys.mappings });
    }
  };
  return async (saved: SavedMapping) => {
    const { name, target, mapping } = saved;
    if (!(await attempt(() => deleteMapping(saved)))) return;
    onDeleted();
    notifyUndo({
      message: t('imports.mappings.deleted', { name }),
      undo: () => attempt(() => createMapping(name, target, mapping)),
    });
  };
}
