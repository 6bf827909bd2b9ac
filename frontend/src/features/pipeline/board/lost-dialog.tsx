import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks why; undefined when the member thought better of it. */
export function askLostReason(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
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
  });
}

const usual = ['price', 'competitor', 'timing', 'budget', 'silence', 'fit'] as const;

function LostForm({ onAnswer }: { onAnswer: (reason: string | undefined) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onAnswer(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Autocomplete
          label={t('fields.opportunities.lostReason')}
          description={t('opportunities.lostText')}
          data={usual.map((each) => t(`opportunities.lostReasons.${each}`))}
          value={reason}
          onChange={(value) => {
            setReason(value);
            setMissing(false);
          }}
          error={missing ? t('opportunities.lostMissing') : undefined}
          maxLength={500}
          required
          withAsterisk={false}
          data-autofocus
        />
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
