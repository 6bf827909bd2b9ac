import { Container, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';
import { AppearanceSection } from './appearance-section';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { PasskeysSection } from './security/passkeys-section';
import { SecondFactorSection } from './security/second-factor-section';
import { SessionsSection } from './sessions-section';
import { SignInsSection } from './sign-ins/sign-ins-section';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Container size="sm" px="md" pb="xl" mx={0}>
        <Stack gap="xl">
          <ProfileSection />
          <AppearanceSection />
          <PasswordSection />
          <SecondFactorSection />
          <PasskeysSection />
          <SessionsSection />
          <SignInsSection />
        </Stack>
      </Container>
    </>
  );
}
