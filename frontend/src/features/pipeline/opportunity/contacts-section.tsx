import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { isProblem } from '@/shared/api/problem';
import { useFieldRule } from '@/shared/auth/fields';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { notifyProblem } from '@/shared/ui/notify';
import { Section } from '@/shared/ui/section';
import type { Opportunity } from '../api';
import classes from './opportunity.module.css';
import { useOpportunityEdit } from './use-opportunity-edit';

/** The people on the customer's side. */
export function ContactsSection({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const edit = useOpportunityEdit(opportunity.id);
  const [adding, setAdding] = useState(false);
  const { contacts = [] } = opportunity;
  const rule = useFieldRule('opportunities.contacts');
  const canEdit =
    opportunity.can.includes('edit') && opportunity.archivedAt === undefined && rule === undefined;
  const change = async (next: Reference[]) => {
    setAdding(false);
    try {
      await edit({
        patch: { contactIds: next.map(({ id }) => id) },
        shown: { contacts: next },
        message: t('records.changed', { name: t('opportunities.contacts') }),
      });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notifyProblem({ title: error.errors[0]?.message ?? error.title });
    }
  };
  if (rule === 'HIDDEN') return null;
  return (
    <Section title={t('opportunities.contacts')}>
      {contacts.length === 0 && !adding && <Text c="dimmed">{t('opportunities.noContacts')}</Text>}
      {contacts.length > 0 && (
        <ul className={classes.contacts}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <Link to={customerPaths.record(contact.id)}>{contact.name}</Link>
              {canEdit && (
                <ActionIcon
                  size="sm"
                  aria-label={t('opportunities.removeContact', { name: contact.name })}
                  onClick={() => void change(contacts.filter(({ id }) => id !== contact.id))}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <ReferencePicker
            kind="people"
            label={t('opportunities.addContact')}
            value={null}
            onChange={(person) =>
              person && void change([...contacts.filter(({ id }) => id !== person.id), person])
            }
            input={{ autoFocus: true, className: classes.grow ?? '' }}
          />
          <Button variant="default" onClick={() => setAdding(false)}>
            {t('actions.cancel')}
          </Button>
        </Group>
      ) : (
        canEdit && (
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => setAdding(true)}
            >
              {t('opportunities.addContact')}
            </Button>
          </div>
        )
      )}
    </Section>
  );
}
