import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferenceSourcesProvider } from '@/shared/references/reference-sources';
import { queryClient } from './query-client';
import { referenceSources } from './references';
import { router } from './router';
import { cssVariables, theme } from './theme';

export function Providers() {
  const { i18n, t } = useTranslation();
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
          <QueryClientProvider client={queryClient}>
            <ReferenceSourcesProvider sources={referenceSources}>
              <ModalsProvider labels={{ confirm: t('actions.confirm'), cancel: t('actions.cancel') }}>
                <Notifications position="bottom-center" />
                <RouterProvider router={router} />
              </ModalsProvider>
            </ReferenceSourcesProvider>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>
  );
}
