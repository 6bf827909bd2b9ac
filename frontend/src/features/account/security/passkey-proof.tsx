import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { type Proof, provePasskey } from './api';

export type PasskeyProofProps<Result> = {
  send: (proof: Proof) => Promise<Result>;
  onSent: (result: Result) => unknown;
};

/** A passkey one has, shown in place of the password. */
export function PasskeyProof<Result>({ send, onSent }: PasskeyProofProps<Result>) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const show = async () => {
    setBusy(true);
    setNone(false);
    setProblem(undefined);
    try {
      const passkey = await provePasskey();
      if (passkey === undefined) setNone(true);
      else await onSent(await send({ passkey }));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void show()}>
        {t('security.provePasskey')}
      </Button>
      {problem !== undefined && <ProblemBanner error={problem} />}
      {none && (
        <Text size="sm" role="status">
          {t('security.passkeyNotShown')}
        </Text>
      )}
    </>
  );
}
