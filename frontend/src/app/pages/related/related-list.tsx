import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListPage } from '@/shared/api/list-window';
import { type Permission, useCan } from '@/shared/auth/can';
import { useTotalText } from '@/shared/list/total-text';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import classes from './related-list.module.css';

export type RelatedItem = { id: string; href: string; title: string; words: ReactNode };

export type RelatedListProps<Row> = {
  title: string;
  query: { queryKey: QueryKey; fetch: (signal: AbortSignal) => Promise<ListPage<Row>> };
  item: (row: Row) => RelatedItem;
  permissions: { read: Permission; write: Permission };
  /** Makes a new one for this record. */
  create: { href: string; label: string };
  /** Where all of them are, from what the few tell. */
  all: (first: Row) => string;
};

/** The few newest records of one kind that belong to a customer or to a sale. */
export function RelatedList<Row>(props: RelatedListProps<Row>) {
  return useCan(props.permissions.read) ? <Allowed {...props} /> : null;
}

function Allowed<Row>({ title, query, item, permissions, create, all }: RelatedListProps<Row>) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const mayWrite = useCan(permissions.write);
  const { data, error, refetch } = useQuery({
    queryKey: query.queryKey,
    queryFn: ({ signal }) => query.fetch(signal),
  });
  const [first] = data?.items ?? [];
  return (
    <SideSection
      title={title}
      {...(data?.total?.exact === undefined ? {} : { count: data.total.exact })}
      action={
        mayWrite && (
          <ActionIcon component={Link} to={create.href} aria-label={create.label}>
            <IconPlus size={18} stroke={1.5} />
          </ActionIcon>
        )
      }
    >
      {error !== null && data === undefined && <ProblemBanner error={error} onRetry={refetch} />}
      {error === null && data === undefined && <RowsSkeleton rows={2} height={36} />}
      {data?.items.length === 0 && <Text c="dimmed">{t('customers.nothing')}</Text>}
      <ul className={classes.list}>
        {data?.items.map(item).map(({ id, href, title: name, words }) => (
          <li key={id} className={classes.item}>
            <Anchor component={Link} to={href} c="inherit" fw={500} truncate title={name} display="block">
              {name}
            </Anchor>
            <Text component="div" size="sm" c="dimmed">
              {words}
            </Text>
          </li>
        ))}
      </ul>
      {first !== undefined && data?.next !== undefined && (
        <Anchor component={AppLink} href={all(first)} size="sm">
          {t('customers.all', { number: totalText(data.total) })}
        </Anchor>
      )}
    </SideSection>
  );
}
