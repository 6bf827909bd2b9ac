import '@mantine/dates/styles.css';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferenceSourcesProvider } from '@/shared/references/reference-sources';
import { referenceSources } from '../references';

/** What only pages behind the sign-in need, so that the sign-in page is there sooner. */
export function ShellProviders({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <ReferenceSourcesProvider sources={referenceSources}>{children}</ReferenceSourcesProvider>
    </DatesProvider>
  );
}
