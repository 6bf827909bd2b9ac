import { Checkbox, Modal, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
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
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('actions.close') }}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose} guard={false}>
        <TextInput label={t('views.name')} data-autofocus {...apiForm.form.getInputProps('name')} />
        {name === undefined && (
          <Checkbox
            label={t('views.shared')}
            {...apiForm.form.getInputProps('shared', { type: 'checkbox' })}
          />
        )}
      </ApiFormView>
    </Modal>
  );
}
