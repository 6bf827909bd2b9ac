import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { type Passkey, passkeyList, renamePasskey } from './api';

export type RenamePasskeyDrawerProps = {
  passkey: Passkey;
  onRenamed: (renamed: Passkey) => unknown;
  onClose: () => void;
};

export function RenamePasskeyDrawer({ passkey, onRenamed, onClose }: RenamePasskeyDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the form was made from; a newer one takes its place when it was renamed elsewhere meanwhile.
  const base = useRef(passkey);
  const apiForm = useApiForm({
    initialValues: { name: passkey.name },
    validate: { name: (value) => (value.trim() === '' ? t('security.nameMissing') : null) },
    send: ({ name }) => renamePasskey(base.current, name),
    onSent: (renamed) => {
      onClose();
      return onRenamed(renamed);
    },
  });
  const newest = async () => {
    const { items } = await queryClient.fetchQuery({ ...passkeyList, staleTime: 0 });
    base.current = items.find((each) => each.id === passkey.id) ?? base.current;
    return base.current;
  };
  const reload = async () => {
    apiForm.form.setValues({ name: (await newest()).name });
    apiForm.form.resetDirty();
    apiForm.forgetProblem();
  };
  const keepMine = async () => {
    await newest();
    apiForm.submit();
  };
  return (
    <FormDrawer
      opened
      title={t('security.renamePasskeyOf', { name: passkey.name })}
      dirty={apiForm.form.isDirty()}
      onClose={onClose}
    >
      <ApiFormView
        apiForm={apiForm}
        action={t('actions.save')}
        onCancel={onClose}
        stale={{ reload, keepMine }}
      >
        <TextInput
          label={t('security.passkeyName')}
          maxLength={100}
          data-autofocus
          {...apiForm.form.getInputProps('name')}
        />
      </ApiFormView>
    </FormDrawer>
  );
}
