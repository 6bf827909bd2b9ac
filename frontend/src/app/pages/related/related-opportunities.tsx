import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OutcomeDot } from '@/features/pipeline/outcome-dot';
import { pipelinePaths } from '@/features/pipeline/paths';
import { useFormats } from '@/shared/lib/use-formats';
import { RelatedList } from './related-list';
import { relatedOpportunities } from './related-queries';

/** What we sell them, and what they have a say in. */
export function RelatedOpportunities({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = relatedOpportunities(customerId);
  return (
    <RelatedList
      title={t('opportunities.title')}
      query={query}
      permissions={{ read: 'opportunities:read', write: 'opportunities:write' }}
      create={{ href: pipelinePaths.newOpportunityFor(customerId), label: t('customers.newOpportunity') }}
      all={({ pipeline }) => pipelinePaths.rows(pipeline.id, query.filter)}
      item={({ id, name, stage, amount }) => ({
        id,
        href: pipelinePaths.opportunity(id),
        title: name,
        words: (
          <Group gap={6}>
            <OutcomeDot outcome={stage.outcome} />
            {[stage.name, amount && formats.shortMoney(amount)].filter(Boolean).join(' · ')}
          </Group>
        ),
      })}
    />
  );
}
