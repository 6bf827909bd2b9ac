import { Anchor, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/shared/api/client';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { signInPaths } from './paths';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed on the sign-in page; not in the address, which others may read. */
    email?: string;
  }
}

/** Says the same whether or not anybody has this address. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const typed = useLocation({ select: ({ state }) => state.email });
  const apiForm = useApiForm({
    initialValues: { email: typed ?? '' },
    validate: { email: (value) => (value.trim() === '' ? t('signIn.emailMissing') : null) },
    send: ({ email }) =>
      unwrap(api.POST('/api/v1/auth/forgotten-password', { body: { email: email.trim() } })),
    onSent: () => setSent(true),
  });
  return (
    <Stack gap="md">
      <Title order={2}>{t('signIn.forgotten')}</Title>
      {sent ? (
        <Text role="status">{t('signIn.linkSent')}</Text>
      ) : (
        <ApiFormView apiForm={apiForm} action={t('signIn.sendLink')} guard={false} fullWidth>
          <Text c="dimmed">{t('signIn.forgottenText')}</Text>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            autoFocus
            {...apiForm.form.getInputProps('email')}
          />
        </ApiFormView>
      )}
      <Anchor component={Link} to={signInPaths.signIn} size="sm">
        {t('signIn.toSignIn')}
      </Anchor>
    </Stack>
  );
}
