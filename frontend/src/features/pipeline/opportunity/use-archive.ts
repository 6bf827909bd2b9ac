import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { archiveOpportunity, type Opportunity, opportunityKeys, restoreOpportunity } from '../api';

/** Archived, an opportunity leaves lists, board and sums; nothing else about it changes. */
export function useArchive({ id, name }: Opportunity) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (verb: (id: string) => Promise<Opportunity>, say: () => void) => {
    try {
      client.setQueryData(opportunityKeys.one(id), await verb(id));
      say();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await client.invalidateQueries({ queryKey: opportunityKeys.all });
  };
  const restore = () =>
    void attempt(restoreOpportunity, () =>
      notifyUndo({ message: t('opportunities.restored', { name }), undo: archive }),
    );
  const archive = () =>
    void attempt(archiveOpportunity, () =>
      notifyUndo({ message: t('opportunities.archived', { name }), undo: restore }),
    );
  return { archive, restore };
}
