import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { NamesInput } from '@/shared/form/names-input';
import { useApiForm } from '@/shared/form/use-api-form';
import { filledNames, isNamed } from '@/shared/lib/names';
import type { NewQueue, Queue } from './api';

export type QueueDrawerProps = {
  /** Absent for a new one. */
  queue?: Queue;
  send: (values: NewQueue) => Promise<unknown>;
  onClose: () => void;
};

export function QueueDrawer({ queue, send, onClose }: QueueDrawerProps) {
  const { t } = useTranslation();
  const apiForm = useApiForm<NewQueue, unknown>({
    initialValues: { names: { ...queue?.names } },
    validate: { names: (names) => (isNamed(names) ? null : t('forms.nameMissing')) },
    send: ({ names }) => send({ names: filledNames(names) }),
    onSent: onClose,
  });
  const { form } = apiForm;
  return (
    <FormDrawer opened title={queue?.name ?? t('queues.new')} dirty={form.isDirty()} onClose={onClose}>
      <ApiFormView
        apiForm={apiForm}
        action={t(queue === undefined ? 'queues.create' : 'actions.save')}
        onCancel={onClose}
      >
        <NamesInput
          label={t('fields.queues.name')}
          value={form.values.names}
          onChange={(names) => {
            form.setFieldValue('names', names);
            form.clearFieldError('names');
          }}
          error={form.errors.names}
        />
      </ApiFormView>
    </FormDrawer>
  );
}
