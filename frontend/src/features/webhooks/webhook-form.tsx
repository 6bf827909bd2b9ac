import { Loader, MultiSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { saveMerging } from '@/shared/stale/save-merging';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import {
  createWebhook,
  editWebhook,
  type NewWebhook,
  type Webhook,
  type WebhookPatch,
  webhookEvents,
  webhookOf,
} from './api';
import { useEventWords } from './use-event-words';

export type WebhookFormProps = {
  webhook: Webhook | undefined;
  onSaved: (webhook: Webhook) => void;
  onCancel: () => void;
  onDirty: () => void;
};

type Values = { name: string; url: string; events: string[]; filter: string };

export function WebhookForm({ onSaved, onCancel, onDirty, ...props }: WebhookFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the form was made from, whatever others make of it meanwhile.
  const [webhook] = useState(props.webhook);
  const words = useEventWords();
  const events = useQuery(webhookEvents);
  const apiForm = useApiForm<Values, Webhook>({
    initialValues: valuesOf(webhook),
    onValuesChange: onDirty,
    send: async (values) => {
      if (webhook === undefined) return createWebhook(toNewWebhook(values));
      const { saved } = await saveMerging({
        resource: 'webhooks',
        seen: webhook,
        patch: toPatch(values),
        shown: {},
        send: editWebhook,
        inputOf: (version) => toPatch(valuesOf(version)),
        newest: () => queryClient.fetchQuery({ ...webhookOf(webhook.id), staleTime: 0 }),
      });
      return saved;
    },
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
        label={t('fields.webhooks.url')}
        description={t('webhooks.urlText')}
        type="url"
        placeholder="https://"
        required
        {...form.getInputProps('url')}
      />
      {events.isError && <ProblemBanner error={events.error} onRetry={events.refetch} />}
      <MultiSelect
        label={t('fields.webhooks.events')}
        description={t('webhooks.eventsText')}
        data={(events.data ?? []).map((event) => ({ value: event, label: words(event) }))}
        required
        searchable
        disabled={events.data === undefined}
        rightSection={events.isFetching && <Loader size={16} />}
        {...form.getInputProps('events')}
      />
      <TextInput
        label={t('fields.webhooks.filter')}
        description={t('webhooks.filterText')}
        placeholder="lifecycle==ACTIVE"
        {...form.getInputProps('filter')}
      />
    </ApiFormView>
  );
}

function valuesOf(webhook: Webhook | undefined): Values {
  const { name = '', url = '', events = [], filter = '' } = webhook ?? {};
  return { name, url, events, filter };
}

function toNewWebhook({ filter, ...values }: Values): NewWebhook {
  return { ...values, ...(filter.trim() === '' ? {} : { filter: filter.trim() }) };
}

function toPatch({ filter, ...values }: Values): WebhookPatch {
  return { ...values, filter: filter.trim() === '' ? null : filter.trim() };
}
