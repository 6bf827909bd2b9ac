import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { languageNames, toLanguage } from '@/shared/i18n/languages';
import { useFormats } from '@/shared/lib/use-formats';
import type { Column } from '@/shared/table/column';
import type { Member } from './api';
import { MemberMenu } from './member-menu';
import { MemberStateBadge } from './member-state-badge';

export function useMemberColumns(): Column<Member>[] {
  const { t, i18n } = useTranslation();
  const { field } = useFieldLabels('members');
  const formats = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and formats change with the language only
  return useMemo(
    () => [
      {
        id: 'name',
        header: field('name'),
        sort: 'name',
        width: 220,
        cell: (row) => (
          <Text component="span" fw={500}>
            {row.name}
          </Text>
        ),
      },
      {
        id: 'state',
        header: field('state'),
        width: 130,
        phone: true,
        cell: (row) => <MemberStateBadge state={row.state} />,
      },
      { id: 'email', header: field('email'), width: 240, phone: true, cell: (row) => row.email },
      { id: 'roles', header: field('roleId'), cell: (row) => row.roles.map((role) => role.name).join(', ') },
      { id: 'teams', header: field('teamId'), cell: (row) => row.teams.map((team) => team.name).join(', ') },
      { id: 'manager', header: field('managerId'), cell: (row) => row.manager?.name },
      {
        id: 'language',
        header: field('language'),
        hidden: true,
        cell: ({ language }) => {
          const known = toLanguage(language);
          return known === undefined ? language : languageNames[known];
        },
      },
      {
        id: 'createdAt',
        header: field('createdAt'),
        hidden: true,
        cell: (row) => <Text c="dimmed">{formats.date(row.createdAt)}</Text>,
      },
      {
        id: 'actions',
        header: t('members.actions'),
        width: 96,
        phone: true,
        cell: (row) => <MemberMenu member={row} />,
      },
    ],
    [i18n.language, formats],
  );
}
