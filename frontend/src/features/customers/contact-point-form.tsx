import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { useCodeChoices } from '@/shared/codes/use-code-choices';
import { useFieldLabels } from '@/shared/filter/labels';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { useHoldStill } from '@/shared/live/hold-still';
import type { ContactPoint, ContactPointInput } from './api';
import {
  type ContactPointValues,
  contactPointValues,
  hasAddress,
  pointerOfPoint,
  toContactPoint,
} from './contact-point-values';
import { movePointers } from './customer-form-values';
import classes from './customers.module.css';

export type ContactPointFormProps = {
  type: ContactPoint['type'];
  /** Absent when it is a new one. */
  point?: ContactPoint;
  /** There is none of this type yet. */
  first: boolean;
  save: (point: ContactPointInput) => Promise<void>;
  onClose: () => void;
};

export function ContactPointForm({ type, point, first, onClose, ...props }: ContactPointFormProps) {
  useHoldStill(true);
  // Knows all contact points as they were when one began.
  const [save] = useState(() => props.save);
  const { t } = useTranslation();
  const labels = useFieldLabels('customers');
  const apiForm = useApiForm<ContactPointValues, void>({
    initialValues: contactPointValues(point, first),
    validate: {
      street: (_, values) =>
        type === 'POSTAL' && !hasAddress(values) ? t('customers.contact.addressMissing') : null,
    },
    send: async (values) => {
      try {
        await save(toContactPoint(type, point?.id, values));
      } catch (error) {
        throw isProblem(error) ? movePointers(error, pointerOfPoint) : error;
      }
    },
    onSent: onClose,
  });
  const { form } = apiForm;
  return (
    <div className={classes.editing}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
        {type === 'POSTAL' ? (
          <AddressFields form={form} />
        ) : (
          <TextInput
            label={labels.value('contactPointType', type)}
            type={type === 'EMAIL' ? 'email' : type === 'PHONE' ? 'tel' : 'text'}
            autoFocus
            {...form.getInputProps('value')}
          />
        )}
        {type === 'HANDLE' && (
          <TextInput label={t('customers.contact.network')} {...form.getInputProps('network')} />
        )}
        <TextInput
          label={t('customers.contact.label')}
          placeholder={t('customers.contact.labelExample')}
          {...form.getInputProps('label')}
        />
        {!(point?.primary ?? first) && (
          <Checkbox
            label={t('customers.contact.makePrimary')}
            {...form.getInputProps('primary', { type: 'checkbox' })}
          />
        )}
      </ApiFormView>
    </div>
  );
}

function AddressFields({ form }: { form: UseFormReturnType<ContactPointValues> }) {
  const { t } = useTranslation();
  const countries = useCodeChoices('country');
  return (
    <>
      <TextInput
        label={t('customers.contact.street')}
        autoComplete="off"
        autoFocus
        {...form.getInputProps('street')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t('customers.contact.postalCode')} {...form.getInputProps('postalCode')} />
        <TextInput label={t('customers.contact.locality')} {...form.getInputProps('locality')} />
      </SimpleGrid>
      <TextInput label={t('customers.contact.region')} {...form.getInputProps('region')} />
      <Select
        label={t('customers.contact.country')}
        data={countries}
        searchable
        clearable
        limit={60}
        nothingFoundMessage={t('lists.nothingFound')}
        {...form.getInputProps('country')}
      />
    </>
  );
}
