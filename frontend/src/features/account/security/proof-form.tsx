import { PasswordInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';

export type PasswordFormProps<Result> = {
  text: string;
  action: string;
  send: (password: string) => Promise<Result>;
  onSent: (result: Result) => void;
  onCancel: () => void;
};

/** The ways into an account are changed only by whoever knows its password. */
export function PasswordForm<Result>({ text, action, send, onSent, onCancel }: PasswordFormProps<Result>) {
  const { t } = useTranslation();
  const apiForm = useApiForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? t('account.currentPasswordMissing') : null) },
    send: ({ password }) => send(password),
    onSent,
  });
  return (
    <ApiFormView apiForm={apiForm} action={action} guard={false} onCancel={onCancel}>
      <Text>{text}</Text>
      <PasswordInput
        label={t('account.currentPassword')}
        autoComplete="current-password"
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        {...apiForm.form.getInputProps('password')}
      />
    </ApiFormView>
  );
}
