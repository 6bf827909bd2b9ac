import { useTranslation } from 'react-i18next';
import { deviceOf } from '../device';
import type { SignIn } from './api';

/** An entry of the sign-in journal in words. */
export function useSignInTexts() {
  const { t } = useTranslation();
  return {
    /** "Signed in (passkey)", "API token made: Web shop" */
    what: ({ kind, method, subject }: Pick<SignIn, 'kind' | 'method' | 'subject'>) => {
      const how = method === undefined ? '' : ` (${t(`values.sign-ins.method.${method}`)})`;
      return `${t(`values.sign-ins.kind.${kind}`)}${how}${subject === undefined ? '' : `: ${subject}`}`;
    },
    device: ({ userAgent }: Pick<SignIn, 'userAgent'>) => deviceOf(userAgent),
  };
}
