import { Badge, Button } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { defaultStringifySearch, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { importPaths } from '@/features/imports/paths';
import { Can } from '@/shared/auth/can';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import { ImportButton } from '@/shared/list/import-button';
import { ListPage } from '@/shared/list/list-page';
import { useListSearch } from '@/shared/routing/list-search';
import type { Column } from '@/shared/table/column';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { fetchProducts, type Product, productKeys } from './api';
import { productPaths } from './paths';

const NewProductDrawer = onDemand(() =>
  import('./new-product-drawer').then((module) => module.NewProductDrawer),
);
const ProductRecord = onDemand(
  () => import('./product-record').then((module) => module.ProductRecord),
  <RecordSkeleton />,
);

const source = { key: productKeys.list, fetch: fetchProducts, searchable: true, defaultSort: 'name' };

export function ProductListPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const [, change] = useListSearch();
  const creating = useCreating();
  const columns = useMemo<Column<Product>[]>(
    () => [
      {
        id: 'name',
        header: t('fields.products.name'),
        sort: 'name',
        width: 320,
        cell: ({ name, archivedAt }) => (
          <>
            {name}{' '}
            {archivedAt !== undefined && (
              <Badge variant="light" color="gray" size="sm" tt="none">
                {t('fields.common.archived')}
              </Badge>
            )}
          </>
        ),
      },
      { id: 'code', header: t('fields.products.code'), sort: 'code', phone: true, cell: ({ code }) => code },
      {
        id: 'family',
        header: t('fields.products.family'),
        sort: 'family',
        phone: true,
        cell: ({ family }) => family,
      },
      {
        id: 'price',
        header: t('fields.products.price'),
        sort: 'price',
        align: 'end',
        phone: true,
        cell: ({ price }) => price && formats.money(price),
      },
      {
        id: 'updatedAt',
        header: t('fields.common.updatedAt'),
        sort: 'updatedAt',
        hidden: true,
        cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
      },
    ],
    [t, formats],
  );
  const add = (
    <Can permission="products:write">
      <Button
        leftSection={<IconPlus size={16} />}
        onClick={() => void navigate({ href: productPaths.newProduct })}
      >
        {t('products.new')}
      </Button>
    </Can>
  );
  return (
    <>
      <ListPage<Product>
        resource="products"
        title={t('products.title')}
        actions={
          <>
            <Can permission="products:write">
              <ImportButton href={importPaths.newImportOf('PRODUCTS')} />
            </Can>
            {add}
          </>
        }
        columns={columns}
        source={source}
        row={{
          name: ({ name }) => name,
          open: ({ id }) => change({ preview: id }),
          preview: (id) => <ProductRecord key={id} id={id} />,
        }}
        empty={
          <EmptyState icon={IconPackage} title={t('products.none')} text={t('products.noneText')}>
            {add}
          </EmptyState>
        }
      />
      <NewProductDrawer opened={creating.on} onClose={creating.stop} onCreated={creating.show} />
    </>
  );
}

/** The form is open while the address says so, so that it can be linked to. */
function useCreating() {
  const search = useSearch({ strict: false });
  const router = useRouter();
  const leave = (preview?: string) => {
    const { new: _, ...rest } = router.state.location.search;
    const next = { ...rest, ...(preview === undefined ? {} : { preview }) };
    void router.navigate({
      href: router.state.location.pathname + defaultStringifySearch(next),
      replace: true,
    });
  };
  return { on: search.new === true, stop: () => leave(), show: (id: string) => leave(id) };
}
