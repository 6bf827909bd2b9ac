import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyProblem } from '@/shared/ui/notify';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { useProblemText } from '@/shared/ui/problem-text';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Passkey, passkeyList, removePasskey, securityKeys } from './api';

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
          onAdded={() => queryClient.invalidateQueries({ queryKey: securityKeys.passkeys })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const remove = async () => {
    try {
      await removePasskey(passkey.id);
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: securityKeys.passkeys });
  };
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Text fw={500}>{passkey.name}</Text>
        <Text size="sm" c="dimmed">
          {passkey.lastUsedAt === undefined
            ? t('security.neverUsed')
            : t('security.lastUsed', { when: formats.relative(passkey.lastUsedAt) })}
        </Text>
      </div>
      <Button
        variant="default"
        size="xs"
        aria-label={t('security.removePasskeyOf', { name: passkey.name })}
        onClick={() =>
          confirmIrreversible({
            title: t('security.removePasskeyOf', { name: passkey.name }),
            text: t('security.removePasskeyText'),
            action: t('security.removePasskey'),
            run: remove,
          })
        }
      >
        {t('security.removePasskey')}
      </Button>
    </Group>
  );
}
