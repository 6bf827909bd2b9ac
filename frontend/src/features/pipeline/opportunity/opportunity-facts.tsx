import { useTranslation } from 'react-i18next';
import { Ruled } from '@/shared/auth/fields';
import { useFormats } from '@/shared/lib/use-formats';
import { DateFact } from '@/shared/record/date-fact';
import { FactList, MoneyFact, ReferenceFact, TextFact } from '@/shared/record/facts';
import { Section } from '@/shared/ui/section';
import type { Opportunity, OpportunityPatch } from '../api';
import { useOpportunityEdit } from './use-opportunity-edit';

export function OpportunityFacts({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edit = useOpportunityEdit(opportunity.id);
  const canEdit = opportunity.can.includes('edit') && opportunity.archivedAt === undefined;
  const { customer, owner, stage } = opportunity;
  const fact = (name: string) => ({ label: t(`fields.opportunities.${name}`), canEdit });
  const save = (name: string, patch: OpportunityPatch, shown: Partial<Opportunity> = {}) =>
    edit({ patch, shown, message: t('records.changed', { name: t(`fields.opportunities.${name}`) }) });
  return (
    <Section title={t('opportunities.facts')}>
      <FactList>
        <Ruled field="opportunities.name">
          <TextFact
            {...fact('name')}
            value={opportunity.name}
            save={(name) => save('name', { name }, name === null ? {} : { name })}
          />
        </Ruled>
        <Ruled field="opportunities.customer">
          <ReferenceFact
            {...fact('customerId')}
            kind="customers"
            value={customer}
            save={(next) =>
              save('customerId', { customerId: next?.id ?? null }, next ? { customer: next } : {})
            }
          />
        </Ruled>
        <Ruled field="opportunities.amount">
          <MoneyFact
            {...fact('amount')}
            value={opportunity.amount}
            save={(amount) => save('amount', { amount }, amount ? { amount } : {})}
          />
        </Ruled>
        <Ruled field="opportunities.expectedCloseOn">
          <DateFact
            {...fact('expectedCloseOn')}
            value={opportunity.expectedCloseOn}
            save={(day) =>
              save('expectedCloseOn', { expectedCloseOn: day }, day ? { expectedCloseOn: day } : {})
            }
          />
        </Ruled>
        <Ruled field="opportunities.owner">
          <ReferenceFact
            {...fact('ownerId')}
            kind="members"
            value={owner}
            save={(next) => save('ownerId', { ownerId: next?.id ?? null }, next ? { owner: next } : {})}
          />
        </Ruled>
        {stage.outcome !== 'OPEN' && (
          <DateFact
            {...fact('closedOn')}
            optional={false}
            value={opportunity.closedOn}
            save={(day) => save('closedOn', { closedOn: day }, day ? { closedOn: day } : {})}
          />
        )}
        {stage.outcome === 'LOST' && (
          <Ruled field="opportunities.lostReason">
            <TextFact
              {...fact('lostReason')}
              value={opportunity.lostReason}
              save={(lostReason) => save('lostReason', { lostReason }, lostReason ? { lostReason } : {})}
            />
          </Ruled>
        )}
        <Ruled field="opportunities.description">
          <TextFact
            {...fact('description')}
            lines
            value={opportunity.description}
            save={(description) => save('description', { description }, description ? { description } : {})}
          />
        </Ruled>
        <TextFact
          label={t('fields.common.createdAt')}
          canEdit={false}
          value={formats.date(opportunity.createdAt)}
          save={() => Promise.resolve()}
        />
      </FactList>
    </Section>
  );
}
