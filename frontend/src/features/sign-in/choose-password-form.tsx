import { Anchor, PasswordInput, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/shared/api/client';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { signInPaths } from './paths';

/** Where a mailed link leads: a new password, for a forgotten one or for an invitation. */
export function ChoosePasswordForm({ token }: { token: string | undefined }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const apiForm = useApiForm({
    initialValues: { password: '', repeated: '' },
    validate: {
      password: (value) => (value.length < 10 ? t('signIn.passwordTooShort') : null),
      repeated: (value, all) => (value === all.password ? null : t('signIn.passwordsDiffer')),
    },
    send: ({ password }) =>
      unwrap(api.POST('/api/v1/auth/reset-password', { body: { token: token ?? '', password } })),
    onSent: () => setDone(true),
  });
  const show = { 'aria-label': t('signIn.showPassword') };
  return (
    <Stack gap="md">
      {done ? (
        <Text role="status">{t('signIn.passwordChosen')}</Text>
      ) : (
        <ApiFormView apiForm={apiForm} action={t('signIn.savePassword')} guard={false} fullWidth>
          <PasswordInput
            label={t('signIn.newPassword')}
            description={t('signIn.passwordRule')}
            autoComplete="new-password"
            autoFocus
            visibilityToggleButtonProps={show}
            {...apiForm.form.getInputProps('password')}
          />
          <PasswordInput
            label={t('signIn.repeatPassword')}
            autoComplete="new-password"
            visibilityToggleButtonProps={show}
            {...apiForm.form.getInputProps('repeated')}
          />
        </ApiFormView>
      )}
      <Anchor component={Link} to={signInPaths.signIn} size="sm">
        {t('signIn.toSignIn')}
      </Anchor>
    </Stack>
  );
}
