import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { ListPage } from '@/shared/list/list-page';
import { useListSearch } from '@/shared/routing/list-search';
import type { Column } from '@/shared/table/column';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { fetchWebhooks, type Webhook, webhookKeys } from './api';
import { validateWebhookSearch } from './routes';
import { WebhookState } from './webhook-state';

const WebhookDrawer = onDemand(() => import('./webhook-drawer').then((module) => module.WebhookDrawer));
const WebhookRecord = onDemand(
  () => import('./webhook-record').then((module) => module.WebhookRecord),
  <RecordSkeleton />,
);
const source = { key: webhookKeys.list, fetch: fetchWebhooks, searchable: true, defaultSort: '-createdAt' };

export function WebhookListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useCan('webhooks:write');
  const [, change] = useListSearch();
  const columns = useColumns();
  const search = validateWebhookSearch(useSearch({ strict: false }));
  const show = (form: true | undefined) =>
    void navigate({ to: '.', search: (now) => ({ ...now, new: form }), replace: form === undefined });
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
      {t('webhooks.new')}
    </Button>
  );
  return (
    <>
      <ListPage<Webhook>
        resource="webhooks"
        title={t('webhooks.title')}
        actions={add}
        columns={columns}
        source={source}
        row={{
          name: ({ name }) => name,
          open: ({ id }) => change({ preview: id }),
          preview: (id) => <WebhookRecord key={id} id={id} onGone={() => change({ preview: undefined })} />,
        }}
        empty={
          <EmptyState icon={IconWebhook} title={t('webhooks.empty')} text={t('webhooks.emptyText')}>
            {add}
          </EmptyState>
        }
      />
      {mayWrite && search.new === true && <WebhookDrawer onClose={() => show(undefined)} />}
    </>
  );
}

function useColumns(): Column<Webhook>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo<Column<Webhook>[]>(
    () => [
      { id: 'name', header: t('fields.webhooks.name'), sort: 'name', width: 220, cell: ({ name }) => name },
      {
        id: 'state',
        header: t('webhooks.state'),
        width: 140,
        phone: true,
        cell: (webhook) => <WebhookState webhook={webhook} />,
      },
      { id: 'url', header: t('fields.webhooks.url'), width: 320, phone: true, cell: ({ url }) => url },
      { id: 'member', header: t('fields.webhooks.memberId'), width: 180, cell: ({ member }) => member.name },
      {
        id: 'createdAt',
        header: t('fields.webhooks.createdAt'),
        sort: 'createdAt',
        width: 150,
        cell: ({ createdAt }) => formats.date(createdAt),
      },
    ],
    [t, formats],
  );
}
