import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useFieldLabels } from '@/shared/filter/labels';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { TagPicker } from '@/shared/references/tag-picker';
import type { CustomerFormValues } from './customer-form-values';
import { lifecycles } from './lifecycles';

type Form = UseFormReturnType<CustomerFormValues>;

export function NewCustomerFields({ form }: { form: Form }) {
  const labels = useFieldLabels('customers');
  return (
    <>
      {form.values.kind === 'COMPANY' ? <CompanyFields form={form} /> : <PersonFields form={form} />}
      <TextInput
        label={labels.field('email')}
        type="email"
        inputMode="email"
        {...form.getInputProps('email')}
      />
      <TextInput label={labels.field('phone')} type="tel" inputMode="tel" {...form.getInputProps('phone')} />
      <Select
        label={labels.field('lifecycle')}
        data={lifecycles.map((value) => ({ value, label: labels.value('lifecycle', value) }))}
        allowDeselect={false}
        {...form.getInputProps('lifecycle')}
      />
      <ReferencePicker
        kind="members"
        label={labels.field('ownerId')}
        value={form.values.owner}
        onChange={(owner) => form.setFieldValue('owner', owner)}
        input={{ 'data-path': 'ownerId', error: form.errors.ownerId }}
      />
      <TagPicker
        value={form.values.tagIds}
        onChange={(tagIds) => form.setFieldValue('tagIds', tagIds)}
        input={{ 'data-path': 'tagIds', error: form.errors.tagIds }}
      />
    </>
  );
}

function CompanyFields({ form }: { form: Form }) {
  const labels = useFieldLabels('customers');
  return (
    <>
      <TextInput label={labels.field('name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={labels.field('website')} inputMode="url" {...form.getInputProps('website')} />
      <TextInput label={labels.field('industry')} {...form.getInputProps('industry')} />
    </>
  );
}

function PersonFields({ form }: { form: Form }) {
  const labels = useFieldLabels('customers');
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={labels.field('givenName')} data-autofocus {...form.getInputProps('givenName')} />
        <TextInput label={labels.field('familyName')} {...form.getInputProps('familyName')} />
      </SimpleGrid>
      <ReferencePicker
        kind="companies"
        label={labels.field('companyId')}
        value={form.values.company}
        onChange={(company) => form.setFieldValue('company', company)}
      />
      <TextInput label={labels.field('jobTitle')} {...form.getInputProps('jobTitle')} />
    </>
  );
}
