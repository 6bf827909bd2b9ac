import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRelativeTime } from '@/shared/lib/relative-time';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { onDemand } from '@/shared/ui/on-demand';
import { useProblemText } from '@/shared/ui/problem-text';
import { type Passkey, removePasskey, renamePasskey, securityKeys } from './api';

const RenamePasskeyDrawer = onDemand(() =>
  import('./rename-passkey-drawer').then((module) => module.RenamePasskeyDrawer),
);

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation();
  const lastUsed = useRelativeTime(passkey.lastUsedAt);
  const [renaming, setRenaming] = useState(false);
  const queryClient = useQueryClient();
  const change = useChange();
  const renamed = (next: Passkey) => {
    notifyUndo({
      message: t('records.changed', { name: next.name }),
      undo: () => change(() => renamePasskey(next, passkey.name)),
    });
    return queryClient.invalidateQueries({ queryKey: securityKeys.all });
  };
  return (
    <Group component="li" justify="space-between">
      <div>
        <Text fw={500}>{passkey.name}</Text>
        <Text size="sm" c="dimmed">
          {passkey.lastUsedAt === undefined
            ? t('security.neverUsed')
            : t('security.lastUsed', { when: lastUsed })}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          aria-label={t('security.renamePasskeyOf', { name: passkey.name })}
          onClick={() => setRenaming(true)}
        >
          {t('actions.rename')}
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={t('security.removePasskeyOf', { name: passkey.name })}
          onClick={() =>
            confirmIrreversible({
              title: t('security.removePasskeyOf', { name: passkey.name }),
              text: t('security.removePasskeyText'),
              action: t('security.removePasskey'),
              run: () => change(() => removePasskey(passkey.id)),
            })
          }
        >
          {t('security.removePasskey')}
        </Button>
      </Group>
      {renaming && (
        <RenamePasskeyDrawer passkey={passkey} onRenamed={renamed} onClose={() => setRenaming(false)} />
      )}
    </Group>
  );
}

/** Says what was refused, and shows the passkeys as they then are. */
function useChange() {
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  return async (change: () => Promise<unknown>) => {
    try {
      await change();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: securityKeys.all });
  };
}
