import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/shared/api/client';
import { keepToken } from '@/shared/auth/token';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';

export type SecondStepProps = { challenge: string; onDone: () => unknown; onBack: () => void };

/** The password was right; a code of the authenticator app, or a recovery code, completes the sign-in. */
export function SecondStep({ challenge, onDone, onBack }: SecondStepProps) {
  const { t } = useTranslation();
  const [recovery, setRecovery] = useState(false);
  const apiForm = useApiForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() === '' ? t('secondStep.codeMissing') : null) },
    send: async ({ code }) =>
      keepToken(await unwrap(api.POST('/api/v1/auth/second-factor', { body: { challenge, code } }))),
    onSent: onDone,
  });
  const swap = () => {
    setRecovery(!recovery);
    apiForm.form.reset();
    apiForm.forgetProblem();
  };
  return (
    <Stack gap="md">
      <Title order={2}>{t('secondStep.title')}</Title>
      <Text c="dimmed">{t(recovery ? 'secondStep.recoveryText' : 'secondStep.text')}</Text>
      <ApiFormView apiForm={apiForm} action={t('signIn.action')} guard={false} fullWidth>
        <TextInput
          key={String(recovery)}
          label={t(recovery ? 'secondStep.recoveryCode' : 'secondStep.code')}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          {...apiForm.form.getInputProps('code')}
        />
        <Text size="sm">
          <Anchor component="button" type="button" onClick={swap}>
            {t(recovery ? 'secondStep.useApp' : 'secondStep.useRecovery')}
          </Anchor>
        </Text>
      </ApiFormView>
      <Button variant="subtle" onClick={onBack}>
        {t('actions.back')}
      </Button>
    </Stack>
  );
}
