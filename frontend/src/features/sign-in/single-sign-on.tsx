import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/shared/api/client';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { rememberGoal } from './goal';

export type SingleSignOnProps = {
  email: string;
  /** The page that was wanted. */
  to: string | undefined;
  /** Leaves the app. */
  leave?: (address: string) => void;
  onBack: () => void;
};

/** The e-mail address decides where one signs in; several organisations may have members with such an address. */
export function SingleSignOn({ email, to, leave = goTo, onBack }: SingleSignOnProps) {
  const { t } = useTranslation();
  const apiForm = useApiForm({
    initialValues: { email, provider: '' },
    validate: { email: (value) => (value.trim() === '' ? t('signIn.emailMissing') : null) },
    send: (values) =>
      unwrap(
        api.POST('/api/v1/auth/single-sign-on', {
          body: {
            email: values.email.trim(),
            ...(values.provider === '' ? {} : { provider: values.provider }),
          },
        }),
      ),
    onSent: ({ address, ways }) => {
      if (address === undefined) return setWays(ways);
      rememberGoal(to);
      leave(address);
    },
  });
  type Way = { provider: string; name: string; organisation: string };
  const [ways, setWays] = useState<Way[]>([]);
  const choose = (provider: string) => {
    apiForm.form.setFieldValue('provider', provider);
    setTimeout(() => apiForm.submit());
  };
  return (
    <Stack gap="md">
      <Title order={2}>{t('singleSignOn.title')}</Title>
      <Text c="dimmed">{t(ways.length === 0 ? 'singleSignOn.text' : 'singleSignOn.chooseText')}</Text>
      {ways.length === 0 && (
        <ApiFormView apiForm={apiForm} action={t('singleSignOn.go')} guard={false} fullWidth>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            autoFocus
            {...apiForm.form.getInputProps('email')}
          />
        </ApiFormView>
      )}
      {ways.map(({ provider, name, organisation }) => (
        <Button key={provider} variant="default" justify="flex-start" onClick={() => choose(provider)}>
          {`${organisation} · ${name}`}
        </Button>
      ))}
      <Button variant="subtle" onClick={onBack}>
        {t('actions.back')}
      </Button>
    </Stack>
  );
}

function goTo(address: string): void {
  window.location.assign(address);
}
