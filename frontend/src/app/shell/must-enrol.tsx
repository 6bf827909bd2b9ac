import { Anchor, Button, Container, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Enrolment } from '@/features/account/security/enrolment';
import { PasskeyForm } from '@/features/account/security/passkey-form';
import { RecoveryCodes } from '@/features/account/security/recovery-codes';
import { meKey, signOut } from '@/shared/auth/session';

export type MustEnrolProps = {
  /** Whether codes are being shown that nobody can show again: nothing takes the place of this until they are kept. */
  onCodes: (shown: boolean) => void;
};

/** The organisation asks for a second factor: nothing else is open until this member has one. */
export function MustEnrol({ onCodes }: MustEnrolProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [codes, setCodes] = useState<string[]>();
  const [passkey, setPasskey] = useState(false);
  const keep = (given: string[]) => {
    setCodes(given);
    onCodes(true);
  };
  const goOn = async () => {
    await queryClient.invalidateQueries({ queryKey: meKey });
    onCodes(false);
    await router.invalidate();
  };
  return (
    <Container component="main" id="main" size="xs" py="xl">
      <Stack>
        <Title order={1}>{t('security.needed')}</Title>
        <Text>{t('security.neededText')}</Text>
        {codes !== undefined && <RecoveryCodes codes={codes} onClose={() => void goOn()} />}
        {codes === undefined && passkey && <PasskeyForm onAdded={goOn} onCancel={() => setPasskey(false)} />}
        {codes === undefined && !passkey && (
          <>
            <Enrolment onConfirmed={keep} />
            <Anchor component="button" type="button" onClick={() => setPasskey(true)}>
              {t('security.passkeyInstead')}
            </Anchor>
          </>
        )}
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </Container>
  );
}
