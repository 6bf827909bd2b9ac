import { Badge, Code, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import type { Column } from '@/shared/table/column';
import type { ApiToken } from './api';
import { stateOf } from './api-token-state';
import { RevokeButton } from './revoke-button';

const colors = { active: 'green', expired: 'gray', revoked: 'gray' };

export function useApiTokenColumns(): Column<ApiToken>[] {
  const { t, i18n } = useTranslation();
  const { field } = useFieldLabels('api-tokens');
  const formats = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and formats change with the language only
  return useMemo<Column<ApiToken>[]>(
    () => [
      { id: 'name', header: field('name'), width: 240, cell: ({ name }) => name },
      {
        id: 'ending',
        header: t('apiTokens.token'),
        width: 110,
        cell: ({ ending }) => <Code>…{ending}</Code>,
      },
      {
        id: 'state',
        header: t('apiTokens.state'),
        width: 120,
        phone: true,
        cell: (token) => (
          <Badge variant="light" color={colors[stateOf(token)]} tt="none">
            {t(`apiTokens.states.${stateOf(token)}`)}
          </Badge>
        ),
      },
      { id: 'member', header: field('memberId'), width: 180, cell: ({ member }) => member.name },
      {
        id: 'lastUsedAt',
        header: field('lastUsedAt'),
        width: 160,
        phone: true,
        cell: ({ lastUsedAt }) =>
          lastUsedAt === undefined ? (
            <Text c="dimmed">{t('apiTokens.never')}</Text>
          ) : (
            <RelativeTime at={lastUsedAt} />
          ),
      },
      {
        id: 'expiresAt',
        header: field('expiresAt'),
        width: 150,
        cell: ({ expiresAt }) => expiresAt !== undefined && formats.date(expiresAt),
      },
      {
        id: 'createdAt',
        header: field('createdAt'),
        sort: 'createdAt',
        width: 150,
        cell: ({ createdAt }) => formats.date(createdAt),
      },
      {
        id: 'actions',
        header: t('apiTokens.actions'),
        width: 130,
        phone: true,
        cell: (token) => <RevokeButton token={token} />,
      },
    ],
    [i18n.language, formats],
  );
}
