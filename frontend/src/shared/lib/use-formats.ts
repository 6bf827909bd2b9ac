import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/shared/auth/session';
import { createFormats, type Formats } from './format';

/** The member's time zone, or before sign-in the browser's. */
export function useTimeZone(): string {
  const me = useQuery({ ...meQuery, enabled: false });
  return me.data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return useMemo(() => createFormats(i18n.language, timeZone), [i18n.language, timeZone]);
}
