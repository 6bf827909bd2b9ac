import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { ListPage } from '@/shared/list/list-page';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { type ApiToken, apiTokenKeys, fetchApiTokens } from './api';
import { validateApiTokenSearch } from './routes';
import { useApiTokenColumns } from './use-api-token-columns';

const NewApiTokenDrawer = onDemand(() =>
  import('./new-api-token-drawer').then((module) => module.NewApiTokenDrawer),
);
const source = { key: apiTokenKeys.list, fetch: fetchApiTokens, searchable: true, defaultSort: '-createdAt' };

export function ApiTokenListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useCan('api-tokens:write');
  const columns = useApiTokenColumns();
  const search = validateApiTokenSearch(useSearch({ strict: false }));
  const show = (form: true | undefined) =>
    void navigate({ to: '.', search: (now) => ({ ...now, new: form }), replace: form === undefined });
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
      {t('apiTokens.new')}
    </Button>
  );
  return (
    <>
      <ListPage<ApiToken>
        resource="api-tokens"
        title={t('apiTokens.title')}
        actions={add}
        columns={columns}
        source={source}
        row={{ name: ({ name }) => name, open: () => undefined }}
        empty={
          <EmptyState icon={IconKey} title={t('apiTokens.empty')} text={t('apiTokens.emptyText')}>
            {add}
          </EmptyState>
        }
      />
      {mayWrite && search.new === true && <NewApiTokenDrawer onClose={() => show(undefined)} />}
    </>
  );
}
