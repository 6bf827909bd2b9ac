import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { useCan } from '@/shared/auth/can';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { historyOf } from './api';
import { ChangeEntry } from './change-entry';
import classes from './history.module.css';
import type { RecordHistoryProps } from './record-history';
import { takenBack } from './taken-back';
import { useUndoChange } from './use-undo-change';

/** Every change of a record, the latest first. */
export function ChangeList({ resource, id }: RecordHistoryProps) {
  const { t } = useTranslation();
  const mayUndo = useCan(`${resource}:write`);
  const undo = useUndoChange();
  const query = useInfiniteQuery({ ...historyOf(resource, id), refetchOnMount: 'always' });
  if (query.isPending) return <RowsSkeleton rows={4} height={56} />;
  if (query.isError) return <ProblemBanner error={query.error} onRetry={query.refetch} />;
  const changes = itemsOf(query.data);
  const back = takenBack(changes);
  if (changes.length === 0) return <Text c="dimmed">{t('history.none')}</Text>;
  return (
    <Stack gap="md">
      <ol className={classes.changes}>
        {changes.map((change) => (
          <ChangeEntry
            key={change.id}
            resource={resource}
            change={change}
            takenBack={back.has(change.id)}
            {...(mayUndo && change.kind === 'CHANGED' && !back.has(change.id)
              ? { onUndo: () => undo({ resource, record: id, change }) }
              : {})}
          />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          mx="auto"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </Stack>
  );
}
