import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';
import { TagBadges } from '@/shared/ui/tag-badge';
import type { Customer } from './api';
import { CustomerIcon } from './customer-icon';
import { CustomerMenu } from './customer-menu';
import { LifecycleBadge } from './lifecycle-badge';
import { customerPaths } from './paths';
import { useEmployers } from './use-employers';

export type CustomerHeaderProps = {
  customer: Customer;
  /** The one thing to do next. */
  primary?: ReactNode;
};

/** Who this is, at a glance. */
export function CustomerHeader({ customer, primary }: CustomerHeaderProps) {
  const { t } = useTranslation();
  const [employer] = useEmployers(customer);
  return (
    <PageHeader
      title={
        <Group component="span" gap="xs" wrap="nowrap">
          <CustomerIcon kind={customer.kind} size={22} />
          <Text component="span" inherit truncate title={customer.name}>
            {customer.name}
          </Text>
        </Group>
      }
      subtitle={
        <Group gap="xs">
          <LifecycleBadge lifecycle={customer.lifecycle} />
          {customer.archivedAt !== undefined && (
            <Badge variant="light" color="orange" radius="sm" tt="none" fw={500}>
              {t('customers.archived')}
            </Badge>
          )}
          {employer !== undefined && (
            <Text component="span">
              {customer.jobTitle !== undefined && `${customer.jobTitle} · `}
              <Anchor component={Link} to={customerPaths.record(employer.id)}>
                {employer.name}
              </Anchor>
            </Text>
          )}
          {employer === undefined && <Text component="span">{customer.jobTitle ?? customer.industry}</Text>}
          {customer.owner !== undefined && (
            <Text component="span">{t('customers.ownedBy', { name: customer.owner.name })}</Text>
          )}
          <TagBadges tags={customer.tags} wrap />
        </Group>
      }
      actions={
        <>
          {primary}
          <CustomerMenu customer={customer} />
        </>
      }
    />
  );
}
