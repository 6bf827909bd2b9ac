import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { DecimalInput } from '@/shared/form/decimal-input';
import { MoneyInput } from '@/shared/form/money-input';
import { refusalAt } from '@/shared/form/refusal-at';
import { type ApiForm, useApiForm } from '@/shared/form/use-api-form';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { type MergingSave, saveMerging } from '@/shared/stale/save-merging';
import { useOfferUndo } from '@/shared/stale/use-offer-undo';
import {
  editOpportunity,
  type Opportunity,
  type OpportunityPatch,
  opportunityKeys,
  opportunityOf,
} from '../api';
import { type LineValues, linesInput, linesOf, linesShown, newLine } from './line-values';
import classes from './opportunity.module.css';
import { inverse } from './opportunity-input';
import { priceOf } from './product-price';

type Values = { lines: LineValues[] };

const valuesOf = (opportunity: Opportunity): Values => ({
  lines: (opportunity.lines ?? []).length === 0 ? [newLine()] : linesOf(opportunity),
});

export type LinesFormProps = { opportunity: Opportunity; onClose: () => void };

export function LinesForm({ opportunity, onClose }: LinesFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // The lines as they were when the form was opened, whatever others make of them meanwhile.
  const base = useRef(opportunity);
  const offerUndo = useOfferUndo();
  const keep = (saved: Opportunity) => {
    client.setQueryData(opportunityKeys.one(saved.id), saved);
    void client.invalidateQueries({ queryKey: opportunityKeys.lists });
  };
  const apiForm = useApiForm({
    initialValues: valuesOf(opportunity),
    send: async ({ lines }) => {
      const save: MergingSave<Opportunity, OpportunityPatch> = {
        resource: 'opportunities',
        seen: base.current,
        patch: { lines: linesInput(lines) },
        shown: { lines: linesShown(lines) },
        send: editOpportunity,
        inputOf: inverse,
        newest: () => client.fetchQuery({ ...opportunityOf(opportunity.id), staleTime: 0 }),
      };
      return { save, merged: await saveMerging(save) };
    },
    onSent: (done) => {
      keep(done.merged.saved);
      const message = t('records.changed', { name: t('opportunities.products') });
      offerUndo({ ...done, message, onUndone: keep });
      onClose();
    },
  });
  const { form } = apiForm;
  return (
    <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
      {form.values.lines.map((line, index) => (
        <LineFields key={line.key} apiForm={apiForm} index={index} />
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('lines', newLine())}
        >
          {t('opportunities.addProduct')}
        </Button>
      </div>
    </ApiFormView>
  );
}

function LineFields({ apiForm, index }: { apiForm: ApiForm<Values>; index: number }) {
  const { t } = useTranslation();
  const { form } = apiForm;
  const line = form.values.lines[index];
  if (line === undefined) return null;
  const at = `lines.${index}`;
  const choose = async (product: LineValues['product']) => {
    form.setFieldValue(`${at}.product`, product);
    if (product === null || line.unitPrice !== null) return;
    form.setFieldValue(`${at}.unitPrice`, (await priceOf(product.id)) ?? null);
  };
  const name = line.product?.name ?? String(index + 1);
  return (
    <div className={classes.line}>
      <ReferencePicker
        kind="products"
        label={t('opportunities.product')}
        value={line.product}
        onChange={(product) => void choose(product)}
        input={refusalAt(form, `${at}.productId`)}
      />
      <div className={classes.lineNumbers}>
        <DecimalInput
          label={t('opportunities.quantity')}
          {...form.getInputProps(`${at}.quantity`)}
          value={line.quantity === '' ? null : String(line.quantity)}
          onChange={(quantity) => form.setFieldValue(`${at}.quantity`, quantity ?? '')}
        />
        <MoneyInput
          label={t('opportunities.unitPrice')}
          value={line.unitPrice}
          onChange={(price) => form.setFieldValue(`${at}.unitPrice`, price)}
          input={refusalAt(form, `${at}.unitPrice.amount`)}
        />
        <ActionIcon
          size={36}
          mt={24}
          aria-label={t('opportunities.removeProduct', { name })}
          onClick={() => form.removeListItem('lines', index)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}
