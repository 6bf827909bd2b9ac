import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createView, deleteView, editView, type NewView, type SavedView, viewKeys } from './api';
import { asPatch, type ViewState } from './view-state';

export type ViewActions = ReturnType<typeof useViewActions>;

export function useViewActions(resource: string, onChoose: (view: SavedView | undefined) => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: viewKeys.of(resource) });
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    } finally {
      await refresh();
    }
  };
  const create = async (input: NewView) => {
    const view = await createView(input);
    await refresh();
    onChoose(view);
  };
  return {
    /** Throws, so that a form can show what is wrong. */
    create,
    rename: async (view: SavedView, name: string) => {
      await editView(view, { name });
      await refresh();
    },
    update: (view: SavedView, state: ViewState) =>
      attempt(async () => {
        const saved = await editView(view, asPatch(state));
        notifyUndo({
          message: t('views.saved'),
          undo: () => attempt(() => editView(saved, asPatch(view))),
        });
      }),
    share: (view: SavedView, shared: boolean) => attempt(() => editView(view, { shared })),
    remove: (view: SavedView) =>
      attempt(async () => {
        await deleteView(view);
        onChoose(undefined);
        const { name, filter, sort, columns, shared } = view;
        notifyUndo({
          message: t('views.deleted', { name }),
          undo: () => attempt(() => create({ resource, name, filter, sort, columns, shared })),
        });
      }),
  };
}
