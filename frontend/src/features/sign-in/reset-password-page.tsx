import { Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChoosePasswordForm } from './choose-password-form';

export function ResetPasswordPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/public/reset-password' });
  return (
    <>
      <Title order={2}>{t('signIn.choosePassword')}</Title>
      <Text c="dimmed" mb="md">
        {t('signIn.choosePasswordText')}
      </Text>
      <ChoosePasswordForm token={token} />
    </>
  );
}
