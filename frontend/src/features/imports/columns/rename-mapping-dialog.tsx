import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { Modal } from '@/shared/ui/modal';
import { notifyUndo } from '@/shared/ui/notify';
import { importKeys, renameMapping, type SavedMapping } from '../api';

export type RenameMappingDialogProps = { saved: SavedMapping; onClose: () => void };

export function RenameMappingDialog({ saved, onClose }: RenameMappingDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: importKeys.mappings });
  const apiForm = useApiForm<{ name: string }, SavedMapping>({
    initialValues: { name: saved.name },
    validate: { name: (name) => (name.trim() === '' ? t('imports.mappings.nameMissing') : null) },
    send: ({ name }) => renameMapping(saved, name.trim()),
    onSent: async (renamed) => {
      onClose();
      notifyUndo({
        message: t('imports.mappings.saved', { name: renamed.name }),
        undo: () => renameMapping(renamed, saved.name).then(refresh),
      });
      await refresh();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('actions.rename')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose} guard={false}>
        <TextInput
          label={t('imports.mappings.name')}
          maxLength={200}
          data-autofocus
          {...apiForm.form.getInputProps('name')}
        />
      </ApiFormView>
    </Modal>
  );
}
