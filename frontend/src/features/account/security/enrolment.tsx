import { Code, Image, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { beginSecondFactor, confirmSecondFactor, type Enrolment as Secret } from './api';
import { ProofForm } from './proof-form';

export type EnrolmentProps = { onConfirmed: (recoveryCodes: string[]) => void; onCancel?: () => void };

/** First who one is; then the secret, of which another is made only when this is shown anew. */
export function Enrolment({ onConfirmed, onCancel }: EnrolmentProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<Secret>();
  if (secret !== undefined) {
    return <Confirmation secret={secret} onConfirmed={onConfirmed} {...(onCancel && { onCancel })} />;
  }
  return (
    <ProofForm
      text={t('security.proveText')}
      action={t('security.prove')}
      send={beginSecondFactor}
      onSent={setSecret}
      onCancel={onCancel}
    />
  );
}

/** The secret for the authenticator app, to scan or to type, and the proof that the app has it. */
function Confirmation({ secret, onConfirmed, onCancel }: EnrolmentProps & { secret: Secret }) {
  const { t } = useTranslation();
  const apiForm = useApiForm({
    initialValues: { code: '' },
    validate: {
      code: (value) => (/^\d{6}$/.test(value.replaceAll(' ', '')) ? null : t('security.sixDigits')),
    },
    send: ({ code }) => confirmSecondFactor(code),
    onSent: onConfirmed,
  });
  return (
    <Stack>
      <Text>{t('security.scan')}</Text>
      <Image
        src={`data:image/svg+xml,${encodeURIComponent(secret.qrCode)}`}
        alt={t('security.qrCode')}
        w={200}
        h={200}
        mx="auto"
      />
      <div>
        <Text size="sm" c="dimmed">
          {t('security.typeInstead')}
        </Text>
        <Code fz="sm" data-testid="totp-secret">
          {secret.secret.match(/.{1,4}/g)?.join(' ')}
        </Code>
      </div>
      <ApiFormView
        apiForm={apiForm}
        action={t('security.turnOn')}
        guard={false}
        {...(onCancel && { onCancel })}
      >
        <TextInput
          label={t('security.codeShown')}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...apiForm.form.getInputProps('code')}
        />
      </ApiFormView>
    </Stack>
  );
}
