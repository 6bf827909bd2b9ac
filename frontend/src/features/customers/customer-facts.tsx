import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { useFormats } from '@/shared/lib/use-formats';
import { ChoiceFact, FactList, MoneyFact, NumberFact, ReferenceFact, TextFact } from '@/shared/record/facts';
import { SideSection } from '@/shared/ui/side-section';
import type { Customer } from './api';
import { languageChoices } from './language-choices';
import { LifecycleBadge } from './lifecycle-badge';
import { isLifecycle, lifecycles } from './lifecycles';
import { TagsFact } from './tags-fact';
import type { SaveCustomer } from './use-customer-edit';

export type CustomerFactsProps = { customer: Customer; canEdit: boolean; save: SaveCustomer };

/** Who the customer is, edited field by field. */
export function CustomerFacts({ customer, canEdit, save }: CustomerFactsProps) {
  const { t, i18n } = useTranslation();
  const labels = useFieldLabels('customers');
  const formats = useFormats();
  type Text = 'name' | 'givenName' | 'familyName' | 'jobTitle' | 'industry' | 'website' | 'description';
  const text = (field: Text) => ({
    label: labels.field(field),
    value: customer[field],
    canEdit,
    save: (value: string | null) =>
      save(labels.field(field), { [field]: value }, value === null ? {} : { [field]: value }),
  });
  const fact = (field: string) => ({ label: labels.field(field), canEdit });
  const number = (field: 'employeeCount' | 'foundedYear') => ({
    ...fact(field),
    value: customer[field],
    save: (value: number | null) => save(labels.field(field), { [field]: value }),
  });
  return (
    <SideSection title={t('customers.details')}>
      <FactList>
        {customer.kind === 'COMPANY' ? (
          <TextFact {...text('name')} />
        ) : (
          <>
            <TextFact {...text('givenName')} />
            <TextFact {...text('familyName')} />
            <TextFact {...text('jobTitle')} />
          </>
        )}
        <ChoiceFact
          {...fact('lifecycle')}
          value={customer.lifecycle}
          shown={<LifecycleBadge lifecycle={customer.lifecycle} />}
          choices={lifecycles.map((value) => ({ value, label: labels.value('lifecycle', value) }))}
          save={async (lifecycle) => {
            if (isLifecycle(lifecycle)) await save(labels.field('lifecycle'), { lifecycle }, { lifecycle });
          }}
        />
        <ReferenceFact
          {...fact('ownerId')}
          kind="members"
          value={customer.owner}
          save={(owner) =>
            save(labels.field('ownerId'), { ownerId: owner?.id ?? null }, owner === null ? {} : { owner })
          }
        />
        <TagsFact customer={customer} canEdit={canEdit} save={save} />
        {customer.kind === 'COMPANY' && (
          <>
            <TextFact
              {...text('website')}
              {...(customer.website === undefined ? {} : { href: customer.website })}
            />
            <TextFact {...text('industry')} />
            <NumberFact {...number('employeeCount')} range={{ min: 0, max: 100_000_000 }} />
            <NumberFact {...number('foundedYear')} range={{ min: 1, max: 9999 }} plain />
            <MoneyFact
              {...fact('annualRevenue')}
              value={customer.annualRevenue}
              save={(annualRevenue) => save(labels.field('annualRevenue'), { annualRevenue })}
            />
          </>
        )}
        <ChoiceFact
          {...fact('language')}
          value={customer.language}
          optional
          choices={languageChoices(i18n.language, customer.language)}
          save={(language) => save(labels.field('language'), { language })}
        />
        <TextFact {...text('description')} lines />
        <TextFact
          label={labels.field('createdAt')}
          value={formats.date(customer.createdAt)}
          canEdit={false}
          save={() => Promise.resolve()}
        />
      </FactList>
    </SideSection>
  );
}
