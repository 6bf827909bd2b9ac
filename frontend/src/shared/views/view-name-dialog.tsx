import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDialog } from '@/shared/form/form-dialog';
import { useApiForm } from '@/shared/form/use-api-form';

export type ViewNameDialogProps = {
  title: string;
  /** Given when an existing view is renamed. */
  name?: string;
  send: (name: string, shared: boolean) => Promise<unknown>;
  onClose: () => void;
};

export function ViewNameDialog({ title, name, send, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation();
  const apiForm = useApiForm({
    initialValues: { name: name ?? '', shared: false },
    validate: { name: (value) => (value.trim() === '' ? t('views.nameMissing') : null) },
    send: (values) => send(values.name.trim(), values.shared),
    onSent: onClose,
  });
  return (
    <FormDialog title={title} dirty={apiForm.form.isDirty()} onClose={onClose}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
        <TextInput label={t('views.name')} data-autofocus {...apiForm.form.getInputProps('name')} />
        {name === undefined && (
          <Checkbox
            label={t('views.shared')}
            {...apiForm.form.getInputProps('shared', { type: 'checkbox' })}
          />
        )}
      </ApiFormView>
    </FormDialog>
  );
}
