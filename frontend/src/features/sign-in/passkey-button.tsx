import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { signInTexts } from './late-texts';

/** Browsers know passkeys on secure addresses only. */
const possible = 'PublicKeyCredential' in globalThis && globalThis.isSecureContext;

export function PasskeyButton({ onDone }: { onDone: () => unknown }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [none, setNone] = useState(false);
  if (!possible) return null;
  const show = async () => {
    setBusy(true);
    setProblem(undefined);
    setNone(false);
    try {
      const [{ signInWithPasskey }] = await Promise.all([import('./passkey'), signInTexts()]);
      if (await signInWithPasskey()) await onDone();
      else setNone(true);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" fullWidth mt="sm" loading={busy} onClick={() => void show()}>
        {t('signIn.passkey')}
      </Button>
      {problem !== undefined && <ProblemBanner error={problem} />}
      {none && (
        <Text size="sm" mt="sm" role="status">
          {t('secondStep.noPasskey')}
        </Text>
      )}
    </>
  );
}
