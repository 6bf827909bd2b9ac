import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { AddRelationship } from './add-relationship';
import { type Customer, type Relationship, relationshipList } from './api';
import { CustomerLink } from './customer-link';
import classes from './customers.module.css';
import { RelationshipForm } from './relationship-form';
import { type Tie, tieOf, tiesOf } from './relationship-groups';
import { RelationshipWords } from './relationship-words';
import { useRelationshipActions } from './use-relationship-actions';

const FEW = 6;

export type RelationshipsProps = { customer: Customer; canEdit: boolean };

/** The people and companies around a customer. */
export function Relationships({ customer, canEdit }: RelationshipsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(relationshipList(customer.id));
  const ties = tiesOf(customer.kind);
  const group = (title: string, of: Tie[]) =>
    of.length > 0 && (
      <RelationshipGroup
        title={title}
        ties={of}
        customer={customer}
        canEdit={canEdit}
        items={data?.filter((each) => of.includes(tieOf(each)))}
      />
    );
  if (error !== null && data === undefined) return <ProblemBanner error={error} onRetry={refetch} />;
  return (
    <>
      {group(t('customers.relations.people'), ties.people)}
      {group(t('customers.relations.companies'), ties.companies)}
    </>
  );
}

type GroupProps = RelationshipsProps & { title: string; ties: Tie[]; items: Relationship[] | undefined };

function RelationshipGroup({ title, ties, customer, canEdit, items }: GroupProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<string>();
  const { remove } = useRelationshipActions(customer.id);
  const shown = all ? (items ?? []) : (items ?? []).slice(0, FEW);
  const more = (items?.length ?? 0) - shown.length;
  return (
    <SideSection
      title={title}
      {...(items === undefined ? {} : { count: items.length })}
      action={canEdit && <AddRelationship customer={customer} ties={ties} />}
    >
      {items === undefined && <RowsSkeleton rows={2} height={28} />}
      {items?.length === 0 && <Text c="dimmed">{t('customers.relations.none')}</Text>}
      <ul className={classes.people}>
        {shown.map((each) =>
          each.id === editing ? (
            <li key={each.id}>
              <CustomerLink customer={each.customer} />
              <RelationshipForm
                self={customer.id}
                relationship={each}
                onClose={() => setEditing(undefined)}
              />
            </li>
          ) : (
            <li key={each.id} className={classes.item}>
              <div className={classes.itemWords}>
                <CustomerLink customer={each.customer} />
                <RelationshipWords relationship={each} sayTie={ties.length > 1} />
              </div>
              {canEdit && (
                <Group gap={0} wrap="nowrap" className={classes.itemActions}>
                  <ActionIcon
                    size="sm"
                    aria-label={t('records.edit', { name: each.customer.name })}
                    onClick={() => setEditing(each.id)}
                  >
                    <IconPencil size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={t('customers.removeNamed', { name: each.customer.name })}
                    onClick={() => void remove(each)}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Group>
              )}
            </li>
          ),
        )}
      </ul>
      {more > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('customers.showMore', { formatted: formats.number(more) })}
        </Button>
      )}
    </SideSection>
  );
}
