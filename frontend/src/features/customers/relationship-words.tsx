import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Relationship } from './api';
import { tieOf } from './relationship-groups';

export type RelationshipWordsProps = { relationship: Relationship; sayTie: boolean };

/** What is known of a relationship besides with whom: as what, and since and until when. */
export function RelationshipWords({ relationship, sayTie }: RelationshipWordsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { role, startedOn, endedOn } = relationship;
  const words = [
    sayTie ? t(`customers.relations.is.${tieOf(relationship)}`) : undefined,
    role,
    startedOn === undefined ? undefined : t('customers.relations.since', { date: formats.date(startedOn) }),
    endedOn === undefined ? undefined : t('customers.relations.until', { date: formats.date(endedOn) }),
  ].filter((word) => word !== undefined);
  if (words.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" pl={24}>
      {words.join(' · ')}
    </Text>
  );
}
