import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ruled } from '@/shared/auth/fields';
import { useFieldLabels } from '@/shared/filter/labels';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { RichTextInput } from '@/shared/rich-text/rich-text-input';
import { queueList } from './api';
import { channels, priorities, types } from './choices';
import type { NewTicketValues } from './new-ticket-values';

/** Errors of the service name the id (`/customerId`), the form holds the record: both are shown at the input. */
export function NewTicketFields({ form }: { form: UseFormReturnType<NewTicketValues> }) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tickets');
  const queues = useQuery(queueList);
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: labels.value(field, value) }));
  const reference = (name: 'customer' | 'requester' | 'assignee') => ({
    value: form.values[name],
    onChange: form.getInputProps(name).onChange,
    label: labels.field(`${name}Id`),
    input: { error: form.errors[`${name}Id`], 'data-path': `${name}Id` },
  });
  const choice = (name: 'type' | 'channel' | 'queueId') => ({
    label: labels.field(name),
    clearable: true,
    ...form.getInputProps(name),
    value: form.values[name] === '' ? null : form.values[name],
    onChange: (value: string | null) => form.getInputProps(name).onChange(value ?? ''),
  });
  return (
    <>
      <TextInput
        label={labels.field('subject')}
        withAsterisk
        data-autofocus
        maxLength={300}
        {...form.getInputProps('subject')}
      />
      <Ruled entry field="tickets.customer">
        <ReferencePicker kind="customers" {...reference('customer')} />
      </Ruled>
      <Ruled entry field="tickets.requester">
        <ReferencePicker kind="people" {...reference('requester')} />
      </Ruled>
      <Group grow align="flex-start">
        <Ruled entry field="tickets.type">
          <Select data={choices('type', types)} {...choice('type')} />
        </Ruled>
        <Ruled entry field="tickets.priority">
          <Select
            label={labels.field('priority')}
            data={choices('priority', priorities)}
            allowDeselect={false}
            {...form.getInputProps('priority')}
          />
        </Ruled>
      </Group>
      <Group grow align="flex-start">
        <Ruled entry field="tickets.queue">
          <Select
            data={(queues.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
            {...choice('queueId')}
          />
        </Ruled>
        <Ruled entry field="tickets.channel">
          <Select data={choices('channel', channels)} {...choice('channel')} />
        </Ruled>
      </Group>
      <Ruled entry field="tickets.assignee">
        <ReferencePicker kind="members" {...reference('assignee')} />
      </Ruled>
      <div data-path="description">
        <RichTextInput
          label={t('tickets.firstMessage')}
          placeholder={t('tickets.placeholder.INCOMING')}
          {...form.getInputProps('description')}
          value={form.values.description}
        />
      </div>
    </>
  );
}
