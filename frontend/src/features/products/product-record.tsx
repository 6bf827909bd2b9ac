import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import { useFormats } from '@/shared/lib/use-formats';
import { FactList, MoneyFact, TextFact } from '@/shared/record/facts';
import { useRecordEdit } from '@/shared/record/use-record-edit';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { editProduct, type Product, type ProductPatch, productKeys, productOf } from './api';
import { inverse } from './product-patch';
import { useProductArchive } from './use-product-archive';

/** A product beside the list, its facts edited where they stand. */
export function ProductRecord({ id }: { id: string }) {
  const product = useQuery(productOf(id));
  if (product.isPending) return <RecordSkeleton />;
  if (product.data === undefined) return <ProblemBanner error={product.error} onRetry={product.refetch} />;
  return <ProductFacts product={product.data} />;
}

function ProductFacts({ product }: { product: Product }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const { archive, restore } = useProductArchive(product);
  const edit = useRecordEdit<Product, ProductPatch>({
    resource: 'products',
    queryKey: productKeys.one(product.id),
    send: editProduct,
    inverse,
    onSaved: () => client.invalidateQueries({ queryKey: productKeys.list }),
  });
  const canEdit = product.can.includes('edit') && product.archivedAt === undefined;
  const fact = (name: string) => ({ label: t(`fields.products.${name}`), canEdit });
  const save = (name: string, patch: ProductPatch, shown: Partial<Product> = {}) =>
    edit({ patch, shown, message: t('records.changed', { name: t(`fields.products.${name}`) }) });
  return (
    <Stack p="md" gap="md">
      <div>
        <Title order={2} pe={32}>
          {product.name}
        </Title>
        {product.archivedAt !== undefined && (
          <Text c="dimmed">{t('products.archivedSince', { date: formats.date(product.archivedAt) })}</Text>
        )}
      </div>
      <FactList>
        <TextFact
          {...fact('name')}
          value={product.name}
          save={(name) => save('name', { name }, name ? { name } : {})}
        />
        <TextFact
          {...fact('code')}
          value={product.code}
          save={(code) => save('code', { code }, code ? { code } : {})}
        />
        <TextFact
          {...fact('family')}
          value={product.family}
          save={(family) => save('family', { family }, family ? { family } : {})}
        />
        <MoneyFact
          {...fact('price')}
          value={product.price}
          save={(price) => save('price', { price }, price ? { price } : {})}
        />
      </FactList>
      <Group gap="xs">
        {product.can.includes('archive') && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArchive size={16} />}
            onClick={() => void archive()}
          >
            {t('actions.archive')}
          </Button>
        )}
        {product.can.includes('restore') && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArchiveOff size={16} />}
            onClick={() => void restore()}
          >
            {t('actions.restore')}
          </Button>
        )}
        <HistoryButton resource="products" id={product.id} name={product.name} />
      </Group>
    </Stack>
  );
}
