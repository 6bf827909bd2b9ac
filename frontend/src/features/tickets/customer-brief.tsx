import { Group, Text } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { Can } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import type { Reference } from '@/shared/references/reference-sources';
import { ProblemLine } from '@/shared/ui/problem-line';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { Ticket } from './api';
import { briefCustomer, openOpportunities } from './brief-api';
import { BriefContacts } from './brief-contacts';
import { BriefTickets } from './brief-tickets';
import classes from './inbox.module.css';

/** Who is asking: how to reach them, what we said last, what else they asked. */
export function CustomerBrief({ customer, ticket }: { customer: Reference; ticket: Ticket }) {
  return (
    <>
      <Can permission="customers:read">
        <Reach customer={customer} />
      </Can>
      <Can permission="interactions:read">
        <BriefContacts customerId={customer.id} />
      </Can>
      <BriefTickets customerId={customer.id} ticket={ticket} />
    </>
  );
}

function Reach({ customer }: { customer: Reference }) {
  const { t } = useTranslation();
  const brief = useQuery(briefCustomer(customer.id));
  const points = brief.data?.contactPoints ?? [];
  const first = (type: 'EMAIL' | 'PHONE') => {
    const ofType = points.filter((each) => each.type === type);
    return ofType.find((each) => each.primary) ?? ofType[0];
  };
  const email = first('EMAIL');
  const phone = first('PHONE');
  return (
    <SideSection
      title={customer.name}
      action={
        <Link to={customerPaths.record(customer.id)} className={`${classes.still} ${classes.anchor}`}>
          {t('actions.open')}
        </Link>
      }
    >
      {brief.isPending && <RowsSkeleton rows={2} height={20} />}
      {brief.isError && <ProblemLine error={brief.error} onRetry={brief.refetch} />}
      {brief.data !== undefined && (
        <Text size="sm" c="dimmed">
          {t(`values.customers.lifecycle.${brief.data.lifecycle}`)}
        </Text>
      )}
      <Can permission="opportunities:read">
        <Opportunities customerId={customer.id} />
      </Can>
      {email !== undefined && (
        <Group gap={6} wrap="nowrap">
          <IconMail size={16} aria-hidden />
          <a href={`mailto:${email.value}`} className={`${classes.cut} ${classes.anchor}`}>
            {email.value}
          </a>
        </Group>
      )}
      {phone !== undefined && (
        <Group gap={6} wrap="nowrap">
          <IconPhone size={16} aria-hidden />
          <a href={`tel:${phone.value}`} className={classes.anchor}>
            {phone.display}
          </a>
        </Group>
      )}
    </SideSection>
  );
}

function Opportunities({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: count, error, refetch } = useQuery(openOpportunities(customerId));
  if (error !== null) return <ProblemLine error={error} onRetry={refetch} />;
  if (count === undefined) return null;
  return <Text size="sm">{t('tickets.opportunities', { count, formatted: formats.number(count) })}</Text>;
}
