import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { Ruled, useUnlocked } from '@/shared/auth/fields';
import { ApiFormView } from '@/shared/form/api-form';
import { DayInput } from '@/shared/form/day-input';
import { FormDrawer } from '@/shared/form/form-drawer';
import { MoneyInput } from '@/shared/form/money-input';
import { refusalAt } from '@/shared/form/refusal-at';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import type { Money } from '@/shared/lib/format';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import { notifyUndo } from '@/shared/ui/notify';
import {
  archiveOpportunity,
  createOpportunity,
  type Opportunity,
  opportunityKeys,
  type Pipeline,
} from '../api';

export type NewOpportunityDrawerProps = {
  opened: boolean;
  pipeline: Pipeline;
  customerId: string | undefined;
  onClose: () => void;
  onCreated: (created: Opportunity) => void;
};

type Values = {
  name: string;
  customer: Reference | null;
  stageId: string;
  amount: Money | null;
  expectedCloseOn: string | null;
  owner: Reference | null;
};

export function NewOpportunityDrawer(props: NewOpportunityDrawerProps) {
  const { opened, customerId, onClose } = props;
  const { t } = useTranslation();
  const [customer] = useReferenceNames('customers', customerId === undefined ? [] : [customerId]);
  const ready = customerId === undefined || customer !== undefined;
  return (
    <FormDrawer title={t('opportunities.new')} opened={opened} onClose={onClose}>
      {opened && ready && <OpportunityForm {...props} customer={customer ?? null} />}
    </FormDrawer>
  );
}

type OpportunityFormProps = NewOpportunityDrawerProps & { customer: Reference | null };

function OpportunityForm({ pipeline, customer, onClose, onCreated }: OpportunityFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const unlocked = useUnlocked('opportunities');
  const open = pipeline.stages.filter((stage) => stage.outcome === 'OPEN');
  const draft = useDraft<Values>(`opportunity.new.${pipeline.id}`, {
    name: '',
    customer: null,
    stageId: open[0]?.id ?? '',
    amount: null,
    expectedCloseOn: null,
    owner: { id: me.id, name: me.name },
  });
  const refresh = () => client.invalidateQueries({ queryKey: opportunityKeys.all });
  const apiForm = useApiForm<Values, Opportunity>({
    initialValues: { ...draft.read(), ...(customer && { customer }) },
    onValuesChange: draft.keep,
    validate: { name: (name) => (name.trim() === '' ? t('opportunities.nameMissing') : null) },
    send: ({ name, customer: chosen, stageId, amount, expectedCloseOn, owner }) =>
      createOpportunity(
        unlocked({
          name: name.trim(),
          pipelineId: pipeline.id,
          stageId,
          ...(chosen === null ? {} : { customerId: chosen.id }),
          ...(amount === null ? {} : { amount }),
          ...(expectedCloseOn === null ? {} : { expectedCloseOn }),
          ...(owner === null ? {} : { ownerId: owner.id }),
        }),
      ),
    onSent: (created) => {
      draft.drop();
      void refresh();
      onCreated(created);
      notifyUndo({
        message: t('opportunities.created', { name: created.name }),
        undo: () => archiveOpportunity(created.id).then(refresh),
      });
    },
  });
  const { form } = apiForm;
  return (
    <ApiFormView apiForm={apiForm} action={t('opportunities.create')} draft={draft} onCancel={onClose}>
      <TextInput
        label={t('fields.opportunities.name')}
        placeholder={t('opportunities.nameExample')}
        maxLength={300}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <ReferencePicker
        kind="customers"
        label={t('fields.opportunities.customerId')}
        value={form.values.customer}
        onChange={(next) => form.setFieldValue('customer', next)}
        input={refusalAt(form, 'customerId')}
      />
      <Ruled entry field="opportunities.amount">
        <MoneyInput
          label={t('fields.opportunities.amount')}
          value={form.values.amount}
          onChange={(next) => form.setFieldValue('amount', next)}
          input={refusalAt(form, 'amount.amount')}
        />
      </Ruled>
      <Ruled entry field="opportunities.expectedCloseOn">
        <DayInput
          label={t('fields.opportunities.expectedCloseOn')}
          clearable
          {...form.getInputProps('expectedCloseOn')}
        />
      </Ruled>
      <Select
        label={t('fields.opportunities.stageId')}
        data={open.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        {...form.getInputProps('stageId')}
      />
      <ReferencePicker
        kind="members"
        label={t('fields.opportunities.ownerId')}
        value={form.values.owner}
        onChange={(next) => form.setFieldValue('owner', next)}
        input={refusalAt(form, 'ownerId')}
      />
    </ApiFormView>
  );
}
