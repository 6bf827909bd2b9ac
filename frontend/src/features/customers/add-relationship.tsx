import { ActionIcon, Popover, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { leaveForm } from '@/shared/form/use-unsaved-guard';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import type { Customer } from './api';
import {
  RelationshipDay,
  RelationshipRole,
  type RelationshipValues,
  relationshipValues,
} from './relationship-fields';
import type { Tie } from './relationship-groups';
import { useRelationshipActions } from './use-relationship-actions';

export type AddRelationshipProps = { customer: Customer; ties: Tie[] };

export function AddRelationship({ customer, ties }: AddRelationshipProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [dirty, setDirty] = useState(false);
  const close = () => {
    setDirty(false);
    setOpen(false);
  };
  const turn = (next: boolean) => (next ? setOpen(true) : void leaveForm(dirty, close));
  const label = t(
    ties.includes('employs') ? 'customers.relations.addPerson' : 'customers.relations.addCompany',
  );
  return (
    <Popover
      opened={open}
      onChange={turn}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon aria-label={label} onClick={() => turn(!open)}>
          <IconPlus size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <NewRelationshipForm customer={customer} ties={ties} onDirty={() => setDirty(true)} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

type NewRelationshipFormProps = AddRelationshipProps & { onDirty: () => void; onClose: () => void };
type Values = RelationshipValues & { tie: Tie | undefined; other: Reference | null };

function NewRelationshipForm({ customer, ties, onDirty, onClose }: NewRelationshipFormProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('customers');
  const { add } = useRelationshipActions(customer.id);
  const apiForm = useApiForm<Values, void>({
    initialValues: { tie: ties[0], other: null, ...relationshipValues() },
    onValuesChange: onDirty,
    validate: { other: (value) => (value === null ? t('customers.relations.whoMissing') : null) },
    send: async ({ tie, other, role, startedOn }) => {
      if (tie === undefined || other === null) return;
      await add(tie, other, {
        ...(role.trim() === '' ? {} : { role: role.trim() }),
        ...(startedOn === null ? {} : { startedOn }),
      });
    },
    onSent: onClose,
  });
  const { form } = apiForm;
  const { tie } = form.values;
  const works = tie === 'employs' || tie === 'worksFor';
  return (
    <ApiFormView apiForm={apiForm} action={t('actions.add')} onCancel={onClose}>
      {ties.length > 1 && (
        <Select
          label={t('customers.relations.tie')}
          data={ties.map((value) => ({ value, label: t(`customers.relations.is.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={tie ?? null}
          onChange={(next) =>
            form.setFieldValue(
              'tie',
              ties.find((each) => each === next),
            )
          }
        />
      )}
      <ReferencePicker
        kind={tie === 'employs' ? 'people' : 'companies'}
        label={labels.value('kind', tie === 'employs' ? 'PERSON' : 'COMPANY')}
        value={form.values.other}
        onChange={(other) => form.setFieldValue('other', other)}
        input={{
          required: true,
          'data-path': 'customerId',
          'data-autofocus': true,
          error: form.errors.other ?? form.errors.customerId,
          comboboxProps: { withinPortal: false },
        }}
      />
      {works && <RelationshipRole form={form} />}
      <RelationshipDay form={form} field="startedOn" />
    </ApiFormView>
  );
}
