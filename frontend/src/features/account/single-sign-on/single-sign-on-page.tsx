import { Button, Container, Stack } from '@mantine/core';
import { IconLogin2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { providerList } from './api';
import { ProviderCard } from './provider-card';

const ProviderDrawer = onDemand(() => import('./provider-drawer').then((module) => module.ProviderDrawer));

/** Where members sign in instead of with a password. */
export function SingleSignOnPage() {
  const { t } = useTranslation();
  const mayWrite = useCan('organisation:write');
  const { data, error, refetch } = useQuery(providerList);
  const [adding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('identityProviders.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('identityProviders.title')}
        actions={data !== undefined && data.items.length > 0 && add}
      />
      <Container size="md" px="md" pb="xl" mx={0}>
        {data === undefined &&
          (error === null ? <RecordSkeleton /> : <ProblemBanner error={error} onRetry={refetch} />)}
        {data?.items.length === 0 && (
          <EmptyState
            icon={IconLogin2}
            title={t('identityProviders.empty')}
            text={t('identityProviders.emptyText')}
          >
            {add}
          </EmptyState>
        )}
        <Stack>
          {data?.items.map((provider) => (
            <ProviderCard key={provider.id} provider={provider} />
          ))}
        </Stack>
      </Container>
      {adding && <ProviderDrawer onClose={() => setAdding(false)} />}
    </>
  );
}
