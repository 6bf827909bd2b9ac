import { PasswordInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Proof, secondFactorQuery } from './api';
import { PasskeyProof } from './passkey-proof';

export type ProofFormProps<Result> = {
  text: string;
  action: string;
  send: (proof: Proof) => Promise<Result>;
  onSent: (result: Result) => unknown;
  onCancel?: (() => void) | undefined;
};

/** The ways into an account are changed only by whoever shows once more that it is theirs. */
export function ProofForm<Result>(props: ProofFormProps<Result>) {
  const { data, error, refetch } = useQuery(secondFactorQuery);
  if (error !== null && data === undefined) return <ProblemBanner error={error} onRetry={refetch} />;
  if (data === undefined) return <RowsSkeleton rows={2} />;
  const { proofs } = data;
  return (
    <Stack>
      <Text>{props.text}</Text>
      {(proofs.includes('PASSWORD') || proofs.length === 0) && (
        <PasswordProof {...props} asked={proofs.length > 0} />
      )}
      {proofs.includes('PASSKEY') && <PasskeyProof send={props.send} onSent={props.onSent} />}
    </Stack>
  );
}

/** @param asked there is a password; without any proof having just signed in is enough, as the service says */
function PasswordProof<Result>(props: ProofFormProps<Result> & { asked: boolean }) {
  const { t } = useTranslation();
  const { action, send, onSent, onCancel, asked } = props;
  const apiForm = useApiForm({
    initialValues: { password: '' },
    validate: {
      password: (value) => (asked && value === '' ? t('account.currentPasswordMissing') : null),
    },
    send: ({ password }) => send(asked ? { password } : {}),
    onSent: (result) => onSent(result),
  });
  return (
    <ApiFormView apiForm={apiForm} action={action} guard={false} {...(onCancel && { onCancel })}>
      {asked && (
        <PasswordInput
          label={t('account.currentPassword')}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          {...apiForm.form.getInputProps('password')}
        />
      )}
    </ApiFormView>
  );
}
