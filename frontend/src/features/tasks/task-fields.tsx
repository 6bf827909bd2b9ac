import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { DatePickerInput } from '@/shared/form/dates';
import { MomentInput } from '@/shared/form/moment-input';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { movedStart, type TaskValues } from './task-values';

export type TaskFieldsProps = { form: UseFormReturnType<TaskValues> };

/** Errors of the service name the id (`/customerId`), the form holds the record: both are shown at the input. */
export function TaskFields({ form }: TaskFieldsProps) {
  const labels = useFieldLabels('tasks');
  const reference = (name: 'assignee' | 'customer' | 'opportunity' | 'ticket', kind: string) => ({
    kind,
    label: labels.field(`${name}Id`),
    value: form.values[name],
    onChange: form.getInputProps(name).onChange,
    input: { error: form.errors[`${name}Id`], 'data-path': `${name}Id` },
  });
  return (
    <>
      <SegmentedControl
        aria-label={labels.field('kind')}
        data={(['TASK', 'APPOINTMENT'] as const).map((value) => ({
          value,
          label: labels.value('kind', value),
        }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={labels.field('title')}
        withAsterisk
        data-autofocus
        maxLength={300}
        {...form.getInputProps('title')}
      />
      <WhenFields form={form} />
      <Select
        label={labels.field('priority')}
        data={(['LOW', 'NORMAL', 'HIGH'] as const).map((value) => ({
          value,
          label: labels.value('priority', value),
        }))}
        allowDeselect={false}
        {...form.getInputProps('priority')}
      />
      <ReferencePicker {...reference('assignee', 'members')} />
      <ReferencePicker {...reference('customer', 'customers')} />
      <ReferencePicker {...reference('opportunity', 'opportunities')} />
      <ReferencePicker {...reference('ticket', 'tickets')} />
      <Textarea
        label={labels.field('description')}
        autosize
        minRows={3}
        maxRows={12}
        {...form.getInputProps('description')}
      />
    </>
  );
}

/** A task has a day, an appointment a beginning and an end; both may remind. */
function WhenFields({ form }: TaskFieldsProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tasks');
  const { values } = form;
  return (
    <>
      {values.kind === 'TASK' ? (
        <DatePickerInput
          leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
          label={labels.field('dueOn')}
          valueFormat="ddd D MMM YYYY"
          clearable
          clearButtonProps={{ 'aria-label': t('actions.clear') }}
          {...form.getInputProps('dueOn')}
          value={values.dueOn === '' ? null : values.dueOn}
          onChange={(day) => form.getInputProps('dueOn').onChange(day ?? '')}
        />
      ) : (
        <>
          <MomentInput
            name={labels.field('startsAt')}
            withAsterisk
            {...form.getInputProps('startsAt')}
            value={values.startsAt}
            onChange={(startsAt) => form.setValues({ startsAt, endsAt: movedStart(values, startsAt) })}
          />
          <MomentInput
            name={labels.field('endsAt')}
            withAsterisk
            {...form.getInputProps('endsAt')}
            value={values.endsAt}
          />
        </>
      )}
      <MomentInput
        name={labels.field('remindAt')}
        description={t('tasks.remindText')}
        clearable
        {...form.getInputProps('remindAt')}
        value={values.remindAt}
      />
    </>
  );
}
