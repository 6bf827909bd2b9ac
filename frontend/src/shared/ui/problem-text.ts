import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { isMissingCode } from '@/shared/lib/missing-code';

export type ProblemText = { title: string; detail?: string };

/** Says an error in the member's words: the service's own text, or ours when nobody answered. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (isMissingCode(error) || isProblem(error, 0)) {
      return { title: t('errors.unreachable'), detail: t('errors.unreachableText') };
    }
    if (!isProblem(error)) return { title: t('errors.unexpected'), detail: t('errors.unexpectedText') };
    if (error.status === 412) return { title: t('errors.stale'), detail: t('errors.staleText') };
    if (error.status === 429 && error.retryAfter !== undefined) {
      const when = inWords(error.retryAfter, i18n.language);
      return { title: error.title, detail: t('errors.tryAgainLater', { when }) };
    }
    return { title: error.title, ...(error.detail === undefined ? {} : { detail: error.detail }) };
  };
}

/** `in 40 seconds`; rather too long than too short. */
function inWords(seconds: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language);
  if (seconds < 60) return words.format(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? words.format(minutes, 'minute') : words.format(Math.ceil(minutes / 60), 'hour');
}
