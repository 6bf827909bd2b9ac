import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { notifyDone } from '@/shared/ui/notify';
import { Section } from '@/shared/ui/section';
import { changePassword, sessionKeys } from './api';
import { signInKeys } from './sign-ins/api';

const empty = { currentPassword: '', newPassword: '', repeated: '' };

export function PasswordSection() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const apiForm = useApiForm({
    initialValues: empty,
    validate: {
      currentPassword: (value) => (value === '' ? t('account.currentPasswordMissing') : null),
      newPassword: (value) => (value.length < 10 ? t('account.passwordTooShort') : null),
      repeated: (value, all) => (value === all.newPassword ? null : t('account.passwordsDiffer')),
    },
    send: ({ currentPassword, newPassword }) => changePassword({ currentPassword, newPassword }),
    onSent: () => {
      apiForm.form.setValues(empty);
      apiForm.form.resetDirty(empty);
      notifyDone(t('account.passwordChanged'));
      // It ended the other sessions, and it is written down.
      for (const queryKey of [sessionKeys.all, signInKeys.own])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
  const show = { 'aria-label': t('account.showPassword') };
  return (
    <Section title={t('account.password')} text={t('account.passwordText')}>
      <ApiFormView apiForm={apiForm} action={t('account.changePassword')}>
        <PasswordInput
          label={t('account.currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={show}
          {...apiForm.form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('account.newPassword')}
          autoComplete="new-password"
          visibilityToggleButtonProps={show}
          {...apiForm.form.getInputProps('newPassword')}
        />
        <PasswordInput
          label={t('account.repeatPassword')}
          autoComplete="new-password"
          visibilityToggleButtonProps={show}
          {...apiForm.form.getInputProps('repeated')}
        />
      </ApiFormView>
    </Section>
  );
}
