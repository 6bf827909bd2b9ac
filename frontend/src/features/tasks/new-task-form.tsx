import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import { notifyUndo } from '@/shared/ui/notify';
import { archiveTask, createTask, type Task, taskKeys } from './api';
import { TaskFields } from './task-fields';
import { emptyTask, type TaskValues, toInput } from './task-values';

export type NewTaskFormProps = { start: Partial<TaskValues>; onClose: () => void };

export function NewTaskForm({ start, onClose }: NewTaskFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const draft = useDraft('task.new', emptyTask);
  const refresh = () => queryClient.invalidateQueries({ queryKey: taskKeys.all });
  const apiForm = useApiForm<TaskValues, Task>({
    initialValues: { ...draft.read(), ...start },
    onValuesChange: draft.keep,
    validate: { title: (title) => (title.trim() === '' ? t('tasks.titleMissing') : null) },
    send: (values) => createTask(toInput(values, undefined)),
    onSent: async ({ id, title }) => {
      draft.drop();
      onClose();
      const undo = async () => {
        await archiveTask(id);
        await refresh();
      };
      notifyUndo({ message: t('tasks.created', { title }), undo });
      await refresh();
    },
  });
  const appointment = apiForm.form.values.kind === 'APPOINTMENT';
  return (
    <FormDrawer opened title={appointment ? t('tasks.newAppointment') : t('tasks.newTask')} onClose={onClose}>
      <ApiFormView apiForm={apiForm} action={t('tasks.plan')} draft={draft} onCancel={onClose}>
        <TaskFields form={apiForm.form} />
      </ApiFormView>
    </FormDrawer>
  );
}
