import { TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { DatePickerInput } from '@/shared/form/dates';
import { useApiForm } from '@/shared/form/use-api-form';
import type { Draft } from '@/shared/lib/draft';
import { notifyUndo } from '@/shared/ui/notify';
import { archiveTask, createTask } from './api';
import type { ComposerValues } from './composer-values';
import type { TimelineSubject } from './timeline-subject';

export type TaskFormProps = { subject: TimelineSubject; draft: Draft<ComposerValues>; onClose: () => void };

/** The short way to a task about this customer or sale; the whole form is on the tasks page. */
export function TaskForm({ subject, draft, onClose }: TaskFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['tasks'] });
  const apiForm = useApiForm({
    initialValues: { ...draft.read(), tab: 'TASK' as const },
    onValuesChange: draft.keep,
    validate: { title: (title) => (title.trim() === '' ? t('interactions.titleMissing') : null) },
    send: ({ title, dueOn }) =>
      createTask({
        kind: 'TASK',
        title,
        ...(dueOn === '' ? {} : { dueOn }),
        ...(subject.customer && { customerId: subject.customer.id }),
        ...(subject.opportunity && { opportunityId: subject.opportunity.id }),
      }),
    onSent: async ({ id }) => {
      onClose();
      notifyUndo({ message: t('interactions.planned'), undo: () => archiveTask(id).then(refresh) });
      await refresh();
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
