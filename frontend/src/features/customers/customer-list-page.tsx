import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importPaths } from '@/features/imports/paths';
import { useCan } from '@/shared/auth/can';
import { ImportButton } from '@/shared/list/import-button';
import { ListPage } from '@/shared/list/list-page';
import { useSelection } from '@/shared/table/selection';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { type CustomerRow, customerKeys, fetchCustomers } from './api';
import { customerPaths } from './paths';
import { validateCustomerListSearch } from './routes';
import { useCustomerColumns } from './use-customer-columns';

const CustomerPreview = onDemand(
  () => import('./customer-preview').then((module) => module.CustomerPreview),
  <RecordSkeleton />,
);
const BulkActions = onDemand(() => import('./bulk-actions').then((module) => module.BulkActions));
const NewCustomerDrawer = onDemand(() =>
  import('./new-customer-drawer').then((module) => module.NewCustomerDrawer),
);
const source = { key: customerKeys.lists, fetch: fetchCustomers, searchable: true, defaultSort: 'name' };

export function CustomerListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useCan('customers:write');
  const columns = useCustomerColumns();
  const search = validateCustomerListSearch(useSearch({ strict: false }));
  const selection = useSelection(search);
  const archived = /(^|;)archived==true/.test(search.filter ?? '');
  const open = (id: string) => void navigate({ href: customerPaths.record(id) });
  const create = (
    <Button
      leftSection={<IconPlus size={18} stroke={1.5} />}
      onClick={() => void navigate({ href: customerPaths.newCompany })}
    >
      {t('customers.new')}
    </Button>
  );
  return (
    <>
      <ListPage<CustomerRow>
        resource="customers"
        title={t('customers.title')}
        actions={
          mayWrite && (
            <>
              <ImportButton href={importPaths.newImportOf('CUSTOMERS')} />
              {create}
            </>
          )
        }
        columns={columns}
        source={source}
        row={{
          name: (row) => row.name,
          open: (row) => open(row.id),
          preview: (id) => <CustomerPreview id={id} />,
        }}
        empty={
          <EmptyState icon={IconUsers} title={t('customers.empty')} text={t('customers.emptyText')}>
            {mayWrite && create}
          </EmptyState>
        }
        {...(mayWrite
          ? {
              bulk: {
                selection,
                actions: (chosen) => (
                  <BulkActions chosen={chosen} onBegin={selection.clear} archived={archived} />
                ),
              },
            }
          : {})}
      />
      {mayWrite && search.new !== undefined && (
        <NewCustomerDrawer
          kind={search.new}
          // Its place in the history is taken, so that going back does not open it again.
          onClose={() =>
            void navigate({ to: '.', search: (now) => ({ ...now, new: undefined }), replace: true })
          }
          onCreated={({ id }) => void navigate({ href: customerPaths.record(id), replace: true })}
        />
      )}
    </>
  );
}
