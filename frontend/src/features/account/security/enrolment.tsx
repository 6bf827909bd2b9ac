import { Code, Image, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { beginSecondFactor, confirmSecondFactor } from './api';

export type EnrolmentProps = { onConfirmed: (recoveryCodes: string[]) => void; onCancel?: () => void };

/** The secret for the authenticator app, to scan or to type, and the proof that the app has it. */
export function Enrolment({ onConfirmed, onCancel }: EnrolmentProps) {
  const { t } = useTranslation();
  // A secret is made each time this is shown, and forgotten with it. Nothing else makes another one: it may be in the
  // app already.
  const begun = useQuery({
    queryKey: ['second-factor-enrolment'],
    queryFn: beginSecondFactor,
    staleTime: 'static',
    retry: false,
    gcTime: 0,
  });
  const apiForm = useApiForm({
    initialValues: { code: '' },
    validate: {
      code: (value) => (/^\d{6}$/.test(value.replaceAll(' ', '')) ? null : t('security.sixDigits')),
    },
    send: ({ code }) => confirmSecondFactor(code),
    onSent: onConfirmed,
  });
  if (begun.isPending) return <RowsSkeleton rows={4} />;
  if (begun.isError) return <ProblemBanner error={begun.error} onRetry={begun.refetch} />;
  const { secret, qrCode } = begun.data;
  return (
    <Stack>
      <Text>{t('security.scan')}</Text>
      <Image
        src={`data:image/svg+xml,${encodeURIComponent(qrCode)}`}
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
          {secret.match(/.{1,4}/g)?.join(' ')}
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
