import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type AccessItem, accessOf, type SeenRecord } from './api';
import { useReasons } from './use-reasons';

/** The members who see the record, each with what lets them. */
export function AccessLines({ record }: { record: SeenRecord }) {
  const { t } = useTranslation();
  const access = useInfiniteQuery(accessOf(record));
  if (access.isPending) return <RowsSkeleton rows={6} height={40} />;
  if (access.isError) return <ProblemBanner error={access.error} onRetry={access.refetch} />;
  return (
    <Stack gap="sm">
      {itemsOf(access.data).map((item) => (
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
