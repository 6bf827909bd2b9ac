import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import type { Selection } from '@/shared/table/selection';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { taskPages } from './api';
import { TaskRow } from './task-row';
import type { PastTab } from './task-search';
import classes from './tasks.module.css';
import { TasksEmpty } from './tasks-empty';

export type PastTasksProps = {
  tab: PastTab;
  filter: string;
  selection: Selection | undefined;
};

/** What is done, or was put away: there may be any number of them, so they come page by page. */
export function PastTasks({ tab, filter, selection }: PastTasksProps) {
  const { t } = useTranslation();
  const tasks = useInfiniteQuery(taskPages(filter));
  const items = itemsOf(tasks.data);
  if (tasks.isError) return <ProblemBanner error={tasks.error} onRetry={tasks.refetch} />;
  if (tasks.isPending) return <RowsSkeleton rows={5} height={56} />;
  if (items.length === 0) return <TasksEmpty tab={tab} />;
  return (
    <>
      <ul className={classes.rows}>
        {items.map((task) => (
          <TaskRow key={task.id} task={task} selection={selection} />
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          mt="sm"
          loading={tasks.isFetchingNextPage}
          onClick={() => void tasks.fetchNextPage()}
        >
          {t('tasks.earlier')}
        </Button>
      )}
    </>
  );
}
