import { Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChoosePasswordForm } from './choose-password-form';

export function AcceptInvitationPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/public/accept-invitation' });
  return (
    <>
      <Title order={2}>{t('signIn.welcome')}</Title>
      <Text c="dimmed" mb="md">
        {t('signIn.welcomeText')}
      </Text>
      <ChoosePasswordForm token={token} />
    </>
  );
}
