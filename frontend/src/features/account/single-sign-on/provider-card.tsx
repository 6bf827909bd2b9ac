import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { onDemand } from '@/shared/ui/on-demand';
import type { IdentityProvider, ProviderCheck } from './api';
import { CheckOutcome } from './check-outcome';
import { RedirectAddress } from './redirect-address';
import { useProviderActions } from './use-provider-actions';

const ProviderDrawer = onDemand(() => import('./provider-drawer').then((module) => module.ProviderDrawer));

export function ProviderCard({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation();
  const { name, issuer, domains, active, passwordAllowed } = provider;
  return (
    <Card withBorder component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {name}
          </Title>
          <Badge variant="light" color={active ? 'green' : 'gray'} tt="none">
            {t(active ? 'identityProviders.on' : 'identityProviders.off')}
          </Badge>
        </Group>
        <Text style={{ overflowWrap: 'anywhere' }}>{issuer}</Text>
        <Text c="dimmed">{domains.join(' · ')}</Text>
        <Text c="dimmed">
          {t(passwordAllowed ? 'identityProviders.alsoPassword' : 'identityProviders.onlyWay')}
        </Text>
        <RedirectAddress address={provider.redirectAddress} />
        <Actions provider={provider} />
      </Stack>
    </Card>
  );
}

function Actions({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation();
  const actions = useProviderActions(provider);
  const [editing, setEditing] = useState(false);
  const [checking, setChecking] = useState(false);
  const [outcome, setOutcome] = useState<ProviderCheck>();
  const may = (verb: string) => provider.can.includes(verb);
  const check = async () => {
    setChecking(true);
    setOutcome(undefined);
    await actions.check(setOutcome);
    setChecking(false);
  };
  const remove = () =>
    confirmIrreversible({
      title: t('identityProviders.deleteOf', { name: provider.name }),
      text: t('identityProviders.deleteText'),
      action: t('actions.delete'),
      run: actions.remove,
    });
  return (
    <>
      {outcome !== undefined && <CheckOutcome outcome={outcome} />}
      <Group gap="xs">
        {may('check') && (
          <Button size="xs" loading={checking} onClick={() => void check()}>
            {t('identityProviders.check')}
          </Button>
        )}
        {may('edit') && (
          <>
            <Button size="xs" variant="default" onClick={() => setEditing(true)}>
              {t('identityProviders.edit')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void actions.turn()}>
              {t(provider.active ? 'identityProviders.switchOff' : 'identityProviders.switchOn')}
            </Button>
          </>
        )}
        {may('delete') && (
          <Button size="xs" variant="subtle" onClick={remove}>
            {t('actions.delete')}
          </Button>
        )}
        <HistoryButton resource="identity-providers" id={provider.id} name={provider.name} />
      </Group>
      {editing && <ProviderDrawer provider={provider} onClose={() => setEditing(false)} />}
    </>
  );
}
