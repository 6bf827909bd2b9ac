import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDialog } from '@/shared/form/form-dialog';
import { useApiForm } from '@/shared/form/use-api-form';
import { notifyDone } from '@/shared/ui/notify';
import { createMapping, type Import, importKeys, replaceMapping, type SavedMapping } from '../api';

export type SaveMappingDialogProps = {
  record: Import;
  saved: readonly SavedMapping[];
  onSaved: (id: string) => void;
  onClose: () => void;
};

/** A name that is taken means: replace that one. */
export function SaveMappingDialog({ record, saved, onSaved, onClose }: SaveMappingDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const namesake = (name: string) =>
    saved.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  const apiForm = useApiForm<{ name: string }, SavedMapping>({
    initialValues: { name: record.mapping.source },
    validate: { name: (name) => (name.trim() === '' ? t('imports.mappings.nameMissing') : null) },
    send: ({ name }) => {
      const same = namesake(name);
      return same === undefined
        ? createMapping(name.trim(), record.target ?? '', record.mapping)
        : replaceMapping(same, record.mapping);
    },
    onSent: async ({ id, name }) => {
      await client.invalidateQueries({ queryKey: importKeys.mappings });
      notifyDone(t('imports.mappings.saved', { name }));
      onSaved(id);
    },
  });
  const replaces = namesake(apiForm.form.values.name) !== undefined;
  return (
    <FormDialog title={t('imports.mappings.save')} dirty={apiForm.form.isDirty()} onClose={onClose}>
      <ApiFormView
        apiForm={apiForm}
        action={t(replaces ? 'imports.mappings.replace' : 'actions.save')}
        onCancel={onClose}
      >
        <TextInput
          label={t('imports.mappings.name')}
          description={t('imports.mappings.nameText')}
          maxLength={200}
          data-autofocus
          {...apiForm.form.getInputProps('name')}
        />
      </ApiFormView>
    </FormDialog>
  );
}
