import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { MoneyInput } from '@/shared/form/money-input';
import { refusalAt } from '@/shared/form/refusal-at';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import type { Money } from '@/shared/lib/format';
import { notifyUndo } from '@/shared/ui/notify';
import { archiveProduct, createProduct, type Product, productKeys } from './api';

export type NewProductDrawerProps = {
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
};

export function NewProductDrawer({ opened, onClose, onCreated }: NewProductDrawerProps) {
  const { t } = useTranslation();
  return (
    <FormDrawer title={t('products.new')} opened={opened} onClose={onClose}>
      {opened && <ProductForm onClose={onClose} onCreated={onCreated} />}
    </FormDrawer>
  );
}

type Values = { name: string; code: string; family: string; price: Money | null };
type ProductFormProps = Omit<NewProductDrawerProps, 'opened'>;

const empty: Values = { name: '', code: '', family: '', price: null };

function ProductForm({ onClose, onCreated }: ProductFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const draft = useDraft('product.new', empty);
  const refresh = () => client.invalidateQueries({ queryKey: productKeys.all });
  const apiForm = useApiForm<Values, Product>({
    initialValues: draft.read(),
    onValuesChange: draft.keep,
    validate: { name: (name) => (name.trim() === '' ? t('products.nameMissing') : null) },
    send: ({ name, code, family, price }) =>
      createProduct({
        name: name.trim(),
        ...(code.trim() === '' ? {} : { code: code.trim() }),
        ...(family.trim() === '' ? {} : { family: family.trim() }),
        ...(price === null ? {} : { price }),
      }),
    onSent: (created) => {
      draft.drop();
      void refresh();
      onCreated(created.id);
      notifyUndo({
        message: t('products.created', { name: created.name }),
        undo: () => archiveProduct(created.id).then(refresh),
      });
    },
  });
  const { form } = apiForm;
  return (
    <ApiFormView apiForm={apiForm} action={t('products.create')} draft={draft} onCancel={onClose}>
      <TextInput
        label={t('fields.products.name')}
        maxLength={200}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('fields.products.code')}
        description={t('products.codeText')}
        maxLength={60}
        {...form.getInputProps('code')}
      />
      <TextInput
        label={t('fields.products.family')}
        description={t('products.familyText')}
        maxLength={100}
        {...form.getInputProps('family')}
      />
      <MoneyInput
        label={t('fields.products.price')}
        value={form.values.price}
        onChange={(price) => form.setFieldValue('price', price)}
        input={refusalAt(form, 'price.amount')}
      />
    </ApiFormView>
  );
}
