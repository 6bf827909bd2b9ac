import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Ruled } from '@/shared/auth/fields';
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
      <Ruled entry field="customers.contactPoints">
        <TextInput
          label={labels.field('email')}
          type="email"
          inputMode="email"
          {...form.getInputProps('email')}
        />
        <TextInput
          label={labels.field('phone')}
          type="tel"
          inputMode="tel"
          {...form.getInputProps('phone')}
        />
      </Ruled>
      <Ruled entry field="customers.lifecycle">
        <Select
          label={labels.field('lifecycle')}
          data={lifecycles.map((value) => ({ value, label: labels.value('lifecycle', value) }))}
          allowDeselect={false}
          {...form.getInputProps('lifecycle')}
        />
      </Ruled>
      <Ruled entry field="customers.owner">
        <ReferencePicker
          kind="members"
          label={labels.field('ownerId')}
          value={form.values.owner}
          onChange={(owner) => form.setFieldValue('owner', owner)}
          input={{ 'data-path': 'ownerId', error: form.errors.ownerId }}
        />
      </Ruled>
      <Ruled entry field="customers.tags">
        <TagPicker
          value={form.values.tagIds}
          onChange={(tagIds) => form.setFieldValue('tagIds', tagIds)}
          input={{ 'data-path': 'tagIds', error: form.errors.tagIds }}
        />
      </Ruled>
    </>
  );
}

function CompanyFields({ form }: { form: Form }) {
  const labels = useFieldLabels('customers');
  return (
    <>
      <TextInput label={labels.field('name')} required data-autofocus {...form.getInputProps('name')} />
      <Ruled entry field="customers.website">
        <TextInput label={labels.field('website')} inputMode="url" {...form.getInputProps('website')} />
      </Ruled>
      <Ruled entry field="customers.industry">
        <TextInput label={labels.field('industry')} {...form.getInputProps('industry')} />
      </Ruled>
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
      <Ruled entry field="customers.jobTitle">
        <TextInput label={labels.field('jobTitle')} {...form.getInputProps('jobTitle')} />
      </Ruled>
    </>
  );
}
