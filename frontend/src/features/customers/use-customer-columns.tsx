import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '@/shared/codes/use-country-name';
import { useFieldLabels } from '@/shared/filter/labels';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import type { Column } from '@/shared/table/column';
import { TagBadges } from '@/shared/ui/tag-badge';
import type { CustomerRow } from './api';
import { CustomerLink } from './customer-link';
import { LifecycleBadge } from './lifecycle-badge';
import { customerPaths } from './paths';

export function useCustomerColumns(): Column<CustomerRow>[] {
  const { i18n } = useTranslation();
  const { field } = useFieldLabels('customers');
  const formats = useFormats();
  const countryName = useCountryName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and formats change with the language only
  return useMemo(
    () => [
      {
        id: 'name',
        header: field('name'),
        sort: 'name',
        width: 260,
        cell: (row) => <CustomerLink customer={row} />,
      },
      {
        id: 'company',
        header: field('companyId'),
        phone: true,
        cell: ({ company }) => company && <Link to={customerPaths.record(company.id)}>{company.name}</Link>,
      },
      {
        id: 'lifecycle',
        header: field('lifecycle'),
        width: 120,
        phone: true,
        cell: (row) => <LifecycleBadge lifecycle={row.lifecycle} />,
      },
      { id: 'owner', header: field('ownerId'), cell: (row) => row.owner?.name },
      {
        id: 'email',
        field: 'contactPoints',
        header: field('email'),
        width: 220,
        cell: (row) => mail(row.email),
      },
      { id: 'phone', field: 'contactPoints', header: field('phone'), width: 160, cell: (row) => call(row) },
      {
        id: 'city',
        field: 'contactPoints',
        header: field('city'),
        width: 130,
        phone: true,
        cell: (row) => row.city,
      },
      { id: 'tags', header: field('tagId'), width: 200, cell: (row) => <TagBadges tags={row.tags} /> },
      {
        id: 'lastInteractionAt',
        header: field('lastInteractionAt'),
        sort: 'lastInteractionAt',
        width: 140,
        cell: ({ lastInteractionAt: at }) =>
          at && (
            <span title={formats.dateTime(at)}>
              <RelativeTime at={at} />
            </span>
          ),
      },
      { id: 'industry', header: field('industry'), hidden: true, cell: (row) => row.industry },
      {
        id: 'country',
        field: 'contactPoints',
        header: field('country'),
        hidden: true,
        cell: (row) => row.country && countryName(row.country),
      },
      {
        id: 'createdAt',
        header: field('createdAt'),
        sort: 'createdAt',
        hidden: true,
        cell: (row) => <Text c="dimmed">{formats.date(row.createdAt)}</Text>,
      },
      {
        id: 'updatedAt',
        header: field('updatedAt'),
        sort: 'updatedAt',
        hidden: true,
        cell: (row) => <Text c="dimmed">{formats.date(row.updatedAt)}</Text>,
      },
    ],
    [i18n.language, formats],
  );
}

function mail(address: string | undefined) {
  return address && <a href={`mailto:${address}`}>{address}</a>;
}

function call({ phone, phoneDisplay }: CustomerRow) {
  return phone && <a href={`tel:${phone}`}>{phoneDisplay}</a>;
}
