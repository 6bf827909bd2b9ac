import { useTranslation } from 'react-i18next';
import { Ruled } from '@/shared/auth/fields';
import { useCodeChoices } from '@/shared/codes/use-code-choices';
import { useFieldLabels } from '@/shared/filter/labels';
import { useFormats } from '@/shared/lib/use-formats';
import { ChoiceFact, FactList, MoneyFact, NumberFact, ReferenceFact, TextFact } from '@/shared/record/facts';
import { SideSection } from '@/shared/ui/side-section';
import type { Customer } from './api';
import { LifecycleBadge } from './lifecycle-badge';
import { isLifecycle, lifecycles } from './lifecycles';
import { TagsFact } from './tags-fact';
import type { SaveCustomer } from './use-customer-edit';

export type CustomerFactsProps = { customer: Customer; canEdit: boolean; save: SaveCustomer };

/** Who the customer is, edited field by field. */
export function CustomerFacts({ customer, canEdit, save }: CustomerFactsProps) {
  const { t } = useTranslation();
  const languages = useCodeChoices(
    'language',
    ...(customer.language === undefined ? [] : [customer.language]),
  );
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
          <Ruled field="customers.name">
            <TextFact {...text('name')} />
          </Ruled>
        ) : (
          <>
            <Ruled field="customers.name">
              <TextFact {...text('givenName')} />
            </Ruled>
            <Ruled field="customers.name">
              <TextFact {...text('familyName')} />
            </Ruled>
            <Ruled field="customers.jobTitle">
              <TextFact {...text('jobTitle')} />
            </Ruled>
          </>
        )}
        <Ruled field="customers.lifecycle">
          <ChoiceFact
            {...fact('lifecycle')}
            value={customer.lifecycle}
            shown={<LifecycleBadge lifecycle={customer.lifecycle} />}
            choices={lifecycles.map((value) => ({ value, label: labels.value('lifecycle', value) }))}
            save={async (lifecycle) => {
              if (isLifecycle(lifecycle)) await save(labels.field('lifecycle'), { lifecycle }, { lifecycle });
            }}
          />
        </Ruled>
        <Ruled field="customers.owner">
          <ReferenceFact
            {...fact('ownerId')}
            kind="members"
            value={customer.owner}
            save={(owner) =>
              save(labels.field('ownerId'), { ownerId: owner?.id ?? null }, owner === null ? {} : { owner })
            }
          />
        </Ruled>
        <Ruled field="customers.tags">
          <TagsFact customer={customer} canEdit={canEdit} save={save} />
        </Ruled>
        {customer.kind === 'COMPANY' && (
          <>
            <Ruled field="customers.website">
              <TextFact
                {...text('website')}
                {...(customer.website === undefined ? {} : { href: customer.website })}
              />
            </Ruled>
            <Ruled field="customers.industry">
              <TextFact {...text('industry')} />
            </Ruled>
            <Ruled field="customers.employeeCount">
              <NumberFact {...number('employeeCount')} range={{ min: 0, max: 100_000_000 }} />
            </Ruled>
            <Ruled field="customers.foundedYear">
              <NumberFact {...number('foundedYear')} range={{ min: 1, max: 9999 }} plain />
            </Ruled>
            <Ruled field="customers.annualRevenue">
              <MoneyFact
                {...fact('annualRevenue')}
                value={customer.annualRevenue}
                save={(annualRevenue) => save(labels.field('annualRevenue'), { annualRevenue })}
              />
            </Ruled>
          </>
        )}
        <Ruled field="customers.language">
          <ChoiceFact
            {...fact('language')}
            value={customer.language}
            optional
            choices={languages}
            save={(language) => save(labels.field('language'), { language })}
          />
        </Ruled>
        <Ruled field="customers.description">
          <TextFact {...text('description')} lines />
        </Ruled>
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
