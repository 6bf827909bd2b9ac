import { TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import type { Draft } from '@/shared/lib/draft';
import { notifyDone } from '@/shared/ui/notify';
import { createTask } from './api';
import type { ComposerValues } from './composer-values';

export type TaskFormProps = { customerId: string; draft: Draft<ComposerValues>; onClose: () => void };

/** The short way to a task about this customer; the whole form is on the tasks page. */
export function TaskForm({ customerId, draft, onClose }: TaskFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const apiForm = useApiForm({
    initialValues: { ...draft.read(), tab: 'TASK' as const },
    onValuesChange: draft.keep,
    validate: { title: (title) => (title.trim() === '' ? t('interactions.titleMissing') : null) },
    send: ({ title, dueOn }) =>
      createTask({ kind: 'TASK', title, ...(dueOn === '' ? {} : { dueOn }), customerId }),
    onSent: async () => {
      onClose();
      notifyDone(t('interactions.planned'));
      await queryClient.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const { form } = apiForm;
  return (
    <ApiFormView apiForm={apiForm} action={t('interactions.log.TASK')} guard={false} onCancel={onClose}>
      <TextInput
        label={t('fields.tasks.title')}
        maxLength={300}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <DatePickerInput
        leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
        label={t('fields.tasks.dueOn')}
        valueFormat="ddd D MMM YYYY"
        clearable
        clearButtonProps={{ 'aria-label': t('actions.clear') }}
        {...form.getInputProps('dueOn')}
        value={form.values.dueOn === '' ? null : form.values.dueOn}
        onChange={(day) => form.getInputProps('dueOn').onChange(day ?? '')}
      />
    </ApiFormView>
  );
}
