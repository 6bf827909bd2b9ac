import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { type MergedSave, type MergingSave, saveMerging } from '@/shared/stale/save-merging';
import { useOfferUndo } from '@/shared/stale/use-offer-undo';
import { editTask, type Task, type TaskPatch, taskKeys, taskQuery } from './api';
import { TaskFields } from './task-fields';
import { type TaskValues, toInput, toValues } from './task-values';

type Saved = { save: MergingSave<Task, TaskPatch>; merged: MergedSave<Task, TaskPatch> };

export type EditTaskFormProps = { task: Task; onClose: () => void };

export function EditTaskForm({ task, onClose }: EditTaskFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the form was made from; a newer one takes its place when somebody else was faster.
  const base = useRef(task);
  const offerUndo = useOfferUndo();
  const keep = async (saved: Task) => {
    queryClient.setQueryData(taskKeys.one(saved.id), saved);
    await queryClient.invalidateQueries({ queryKey: taskKeys.all });
  };
  const saveOf = (values: TaskValues): MergingSave<Task, TaskPatch> => {
    const { assignee, customer, opportunity, ticket } = values;
    return {
      resource: 'tasks',
      seen: base.current,
      patch: toInput(values, null),
      shown: Object.fromEntries(
        Object.entries({ assignee, customer, opportunity, ticket }).filter(([, named]) => named !== null),
      ),
      send: editTask,
      inputOf: (version) => toInput(toValues(version), null),
      newest: () => queryClient.fetchQuery({ ...taskQuery(task.id), staleTime: 0 }),
    };
  };
  const apiForm = useApiForm<TaskValues, Saved>({
    initialValues: toValues(task),
    validate: { title: (title) => (title.trim() === '' ? t('tasks.titleMissing') : null) },
    send: async (values) => {
      const save = saveOf(values);
      return { save, merged: await saveMerging(save) };
    },
    onSent: async ({ save, merged }) => {
      onClose();
      offerUndo({ message: t('tasks.saved'), save, merged, onUndone: keep });
      await keep(merged.saved);
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
