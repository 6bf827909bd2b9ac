import { Button, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { passkeyList, securityKeys } from './api';
import { PasskeyRow } from './passkey-row';

const PasskeyDrawer = onDemand(() => import('./passkey-drawer').then((module) => module.PasskeyDrawer));

export function PasskeysSection() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(passkeyList);
  const [adding, setAdding] = useState(false);
  return (
    <Section title={t('security.passkeys')} text={t('security.passkeysText')}>
      {data === undefined &&
        (error === null ? <RowsSkeleton rows={1} /> : <ProblemBanner error={error} onRetry={refetch} />)}
      <Stack component="ul" gap="sm" m={0} p={0}>
        {data?.items.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
      </Stack>
      <div>
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('security.addPasskey')}
        </Button>
      </div>
      {adding && (
        <PasskeyDrawer
          onAdded={() => queryClient.invalidateQueries({ queryKey: securityKeys.all })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}
