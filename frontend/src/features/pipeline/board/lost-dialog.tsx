import { Button, Group, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onceDialogsStand } from '@/shared/ui/dialog-host';

/** Asks why; undefined when the member thought better of it. */
export function askLostReason(name: string): Promise<string | undefined> {
  return new Promise((resolve) =>
    onceDialogsStand(() => {
      const answer = (reason: string | undefined) => {
        resolve(reason);
        modals.close(id);
      };
      const id = modals.open({
        title: i18next.t('opportunities.lostTitle', { name }),
        withCloseButton: false,
        onClose: () => resolve(undefined),
        children: <LostForm onAnswer={answer} />,
      });
    }),
  );
}

const usual = ['price', 'competitor', 'timing', 'budget', 'silence', 'fit'] as const;

function LostForm({ onAnswer }: { onAnswer: (reason: string | undefined) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const change = (next: string) => {
    setReason(next);
    setMissing(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onAnswer(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('fields.opportunities.lostReason')}
          description={t('opportunities.lostText')}
          value={reason}
          onChange={(event) => change(event.currentTarget.value)}
          error={missing ? t('opportunities.lostMissing') : undefined}
          maxLength={500}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Group gap="xs">
          {usual.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant="default"
              onClick={() => change(t(`opportunities.lostReasons.${each}`))}
            >
              {t(`opportunities.lostReasons.${each}`)}
            </Button>
          ))}
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer(undefined)}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit">{t('opportunities.markLost')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
