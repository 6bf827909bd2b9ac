import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';

export type ProblemText = { title: string; detail?: string };

/** Says an error in the member's words: the service's own text, or ours when nobody answered. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  return (error) => {
    if (!isProblem(error)) return { title: t('errors.unexpected'), detail: t('errors.unexpectedText') };
    if (error.status === 0) return { title: t('errors.unreachable'), detail: t('errors.unreachableText') };
    if (error.status === 412) return { title: t('errors.stale'), detail: t('errors.staleText') };
    return { title: error.title, ...(error.detail === undefined ? {} : { detail: error.detail }) };
  };
}
