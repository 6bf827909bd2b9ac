import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { archiveProduct, type Product, productKeys, restoreProduct } from './api';

/** An archived product is offered no more; where it was sold it stays. */
export function useProductArchive({ id, name }: Product) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (verb: (id: string) => Promise<Product>, say: () => void) => {
    try {
      client.setQueryData(productKeys.one(id), await verb(id));
      say();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await client.invalidateQueries({ queryKey: productKeys.all });
  };
  const restore = (): Promise<void> =>
    attempt(restoreProduct, () => notifyUndo({ message: t('products.restored', { name }), undo: archive }));
  const archive = (): Promise<void> =>
    attempt(archiveProduct, () => notifyUndo({ message: t('products.archived', { name }), undo: restore }));
  return { archive, restore };
}
