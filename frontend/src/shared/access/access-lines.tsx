import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type AccessItem, accessKeys, fetchAccess, type SharedRecord } from './api';
import { useReasons } from './use-reasons';

/** The members who see the record, each with what lets them. */
export function AccessLines({ record }: { record: SharedRecord }) {
  const { t } = useTranslation();
  const access = useInfiniteQuery({
    queryKey: [...accessKeys.of(record), 'members'],
    queryFn: ({ pageParam, signal }) => fetchAccess(record, pageParam, signal),
    initialPageParam: start(),
    getNextPageParam: (page) => page.next,
  });
  if (access.isPending) return <RowsSkeleton rows={6} height={40} />;
  if (access.isError) return <ProblemBanner error={access.error} onRetry={access.refetch} />;
  return (
    <Stack gap="sm">
      {access.data.pages
        .flatMap((page) => page.items)
        .map((item) => (
          <AccessLine key={item.member.id} item={item} />
        ))}
      {access.hasNextPage && (
        <Button
          variant="default"
          loading={access.isFetchingNextPage}
          onClick={() => void access.fetchNextPage()}
        >
          {t('access.more')}
        </Button>
      )}
    </Stack>
  );
}

function start(): string | undefined {
  return undefined;
}

function AccessLine({ item }: { item: AccessItem }) {
  const { t } = useTranslation();
  const reasons = useReasons(item);
  return (
    <div>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text fw={500} truncate title={item.member.name}>
          {item.member.name}
        </Text>
        <Badge variant="default" radius="sm" tt="none" fw={500} style={{ flexShrink: 0 }}>
          {t(`access.levels.${item.edits ? 'EDIT' : 'READ'}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {reasons.join(' · ')}
      </Text>
    </div>
  );
}
