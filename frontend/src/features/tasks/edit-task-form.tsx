import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { saveMerging } from '@/shared/stale/save-merging';
import { notifyDone } from '@/shared/ui/notify';
import { editTask, type Task, taskKeys, taskQuery } from './api';
import { TaskFields } from './task-fields';
import { type TaskValues, toInput, toValues } from './task-values';

export type EditTaskFormProps = { task: Task; onClose: () => void };

export function EditTaskForm({ task, onClose }: EditTaskFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the form was made from; a newer one takes its place when somebody else was faster.
  const base = useRef(task);
  const apiForm = useApiForm<TaskValues, Task>({
    initialValues: toValues(task),
    validate: { title: (title) => (title.trim() === '' ? t('tasks.titleMissing') : null) },
    send: async (values) => {
      const { assignee, customer, opportunity, ticket } = values;
      const { saved } = await saveMerging({
        resource: 'tasks',
        seen: base.current,
        patch: toInput(values, null),
        shown: Object.fromEntries(
          Object.entries({ assignee, customer, opportunity, ticket }).filter(([, named]) => named !== null),
        ),
        send: editTask,
        inputOf: (version) => toInput(toValues(version), null),
        newest: () => queryClient.fetchQuery({ ...taskQuery(task.id), staleTime: 0 }),
      });
      return saved;
    },
    onSent: async (saved) => {
      queryClient.setQueryData(taskKeys.one(saved.id), saved);
      onClose();
      notifyDone(t('tasks.saved'));
      await queryClient.invalidateQueries({ queryKey: taskKeys.all });
    },
  });
  const { form } = apiForm;
  const newest = async () => {
    base.current = await queryClient.fetchQuery({ ...taskQuery(task.id), staleTime: 0 });
    return base.current;
  };
  const reload = async () => {
    const values = toValues(await newest());
    form.setValues(values);
    form.resetDirty(values);
    apiForm.forgetProblem();
  };
  const keepMine = async () => {
    await newest();
    apiForm.submit();
  };
  return (
    <FormDrawer
      opened
      title={task.kind === 'APPOINTMENT' ? t('tasks.editAppointment') : t('tasks.editTask')}
      dirty={form.isDirty()}
      onClose={onClose}
    >
      <ApiFormView
        apiForm={apiForm}
        action={t('actions.save')}
        onCancel={onClose}
        stale={{ reload, keepMine }}
      >
        <TaskFields form={form} />
      </ApiFormView>
    </FormDrawer>
  );
}
