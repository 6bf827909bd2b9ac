import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { useRelativeTime } from '@/shared/lib/relative-time';
import { FactList, TextFact } from '@/shared/record/facts';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { TagBadges } from '@/shared/ui/tag-badge';
import { customerQuery } from './api';
import { ContactPointLines } from './contact-point-lines';
import { CustomerIcon } from './customer-icon';
import { LifecycleBadge } from './lifecycle-badge';
import { customerPaths } from './paths';

const still = { canEdit: false, save: () => Promise.resolve() };

/** A customer at a glance, beside the list. */
export function CustomerPreview({ id }: { id: string }) {
  const { t } = useTranslation();
  const { field } = useFieldLabels('customers');
  const { data: customer, error, refetch } = useQuery(customerQuery(id));
  const lastInteraction = useRelativeTime(customer?.lastInteractionAt);
  if (error !== null && customer === undefined) return <ProblemBanner error={error} onRetry={refetch} />;
  if (customer === undefined) return <RecordSkeleton />;
  return (
    <Stack gap="md">
      <Stack gap={6} pr={32}>
        <Title order={2}>{customer.name}</Title>
        <Group gap={6}>
          <CustomerIcon kind={customer.kind} />
          <LifecycleBadge lifecycle={customer.lifecycle} />
          {customer.archivedAt !== undefined && <Badge color="orange">{t('customers.archived')}</Badge>}
          <TagBadges tags={customer.tags} wrap />
        </Group>
      </Stack>
      <Anchor component={Link} to={customerPaths.record(id)}>
        {t('customers.openRecord')}
      </Anchor>
      <FactList>
        <TextFact label={field('ownerId')} value={customer.owner?.name} {...still} />
        {customer.kind === 'PERSON' && (
          <TextFact label={field('jobTitle')} value={customer.jobTitle} {...still} />
        )}
        {customer.kind === 'COMPANY' && (
          <TextFact label={field('industry')} value={customer.industry} {...still} />
        )}
        <TextFact label={field('lastInteractionAt')} value={lastInteraction || undefined} {...still} />
      </FactList>
      <ContactPointLines points={customer.contactPoints ?? []} />
      {customer.description !== undefined && (
        <Text style={{ whiteSpace: 'pre-line' }}>{customer.description}</Text>
      )}
    </Stack>
  );
}
