import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '@/shared/auth/can';
import { editMe, meKey } from '@/shared/auth/session';
import type { Language } from '@/shared/i18n/languages';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';

/** The language is the member's, wherever they sign in; the shell then speaks it. */
export function useLanguageChoice(): (language: Language) => Promise<void> {
  const me = useMe();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  return async (language) => {
    try {
      queryClient.setQueryData(meKey, await editMe(me, { language }));
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
}
