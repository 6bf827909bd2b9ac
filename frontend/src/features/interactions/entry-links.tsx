import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { pipelinePaths } from '@/features/pipeline/paths';
import { ticketPaths } from '@/features/tickets/paths';
import { useFormats } from '@/shared/lib/use-formats';
import type { Interaction } from './api';
import classes from './timeline.module.css';
import type { TimelineSubject } from './timeline-subject';

export type EntryLinksProps = { interaction: Interaction; subject: TimelineSubject };

/** Who took part besides the customer whose page this is, and what else it was about. */
export function EntryLinks({ interaction, subject }: EntryLinksProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { customers, members, author, ticket } = interaction;
  const opportunity =
    interaction.opportunity?.id === subject.opportunity?.id ? undefined : interaction.opportunity;
  const people = customers.filter((each) => each.id !== subject.customer?.id);
  const colleagues = members.filter((each) => each.id !== author?.id);
  if (people.length + colleagues.length === 0 && opportunity == null && ticket == null) return null;
  return (
    <Group gap="4px 12px">
      {people.length > 0 && (
        <Text component="span" size="sm" fw={500}>
          {t('interactions.with')}{' '}
          {people.map((each, index) => (
            <Fragment key={each.id}>
              {index > 0 && ', '}
              <Link to={customerPaths.record(each.id)} className={classes.link}>
                {each.name}
              </Link>
            </Fragment>
          ))}
        </Text>
      )}
      {colleagues.length > 0 && (
        <Text component="span" size="sm" c="dimmed">
          {t('interactions.members', { names: formats.list(colleagues.map((each) => each.name)) })}
        </Text>
      )}
      {ticket != null && (
        <Link to={ticketPaths.ofReference(ticket)} className={classes.link}>
          {ticket.name}
        </Link>
      )}
      {opportunity != null && (
        <Link to={pipelinePaths.opportunity(opportunity.id)} className={classes.link}>
          {opportunity.name}
        </Link>
      )}
    </Group>
  );
}
