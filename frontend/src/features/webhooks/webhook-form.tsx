import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { createWebhook, editWebhook, type Webhook, webhookEvents } from './api';
import { useEventWords } from './use-event-words';

export type WebhookFormProps = {
  webhook: Webhook | undefined;
  onSaved: (webhook: Webhook) => void;
  onCancel: () => void;
  onDirty: () => void;
};

type Values = { name: string; url: string; events: string[]; filter: string };

export function WebhookForm({ webhook, onSaved, onCancel, onDirty }: WebhookFormProps) {
  const { t } = useTranslation();
  const words = useEventWords();
  const { data: events = [] } = useQuery(webhookEvents);
  const apiForm = useApiForm<Values, Webhook>({
    initialValues: {
      name: webhook?.name ?? '',
      url: webhook?.url ?? '',
      events: webhook?.events ?? [],
      filter: webhook?.filter ?? '',
    },
    onValuesChange: onDirty,
    send: ({ filter, ...values }) =>
      webhook === undefined
        ? createWebhook({ ...values, ...(filter.trim() === '' ? {} : { filter: filter.trim() }) })
        : editWebhook(webhook, { ...values, filter: filter.trim() === '' ? null : filter.trim() }),
    onSent: onSaved,
  });
  const { form } = apiForm;
  const action = t(webhook === undefined ? 'webhooks.create' : 'actions.save');
  return (
    <ApiFormView apiForm={apiForm} action={action} onCancel={onCancel} guard={false}>
      <TextInput
        label={t('fields.webhooks.name')}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('webhooks.url')}
        description={t('webhooks.urlText')}
        type="url"
        placeholder="https://"
        required
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label={t('webhooks.events')}
        description={t('webhooks.eventsText')}
        data={events.map((event) => ({ value: event, label: words(event) }))}
        required
        searchable
        {...form.getInputProps('events')}
      />
      <TextInput
        label={t('webhooks.filter')}
        description={t('webhooks.filterText')}
        placeholder="lifecycle==CUSTOMER"
        {...form.getInputProps('filter')}
      />
    </ApiFormView>
  );
}
