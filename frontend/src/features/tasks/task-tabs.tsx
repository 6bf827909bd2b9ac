import { Badge, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { useTotalText } from '@/shared/list/total-text';
import { type Selection, useSelection } from '@/shared/table/selection';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { archivedFilter, doneFilter } from './api';
import { CutNote } from './cut-note';
import { PastTasks } from './past-tasks';
import type { Bucket } from './schedule';
import { TaskDays } from './task-days';
import { isPast, type Tab, tabs } from './task-search';
import classes from './tasks.module.css';
import { TasksEmpty } from './tasks-empty';
import { type BucketState, useBuckets } from './use-buckets';
import { useTasksPage } from './use-tasks-page';

const BulkTasks = onDemand(async () => {
  const [{ BulkTasks: bulk }] = await Promise.all([import('./bulk-tasks'), bulkTexts()]);
  return bulk;
});

/** @param selecting the boxes choose tasks that are then changed together */
export function TaskTabs({ selecting }: { selecting: boolean }) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const { search, scope, show } = useTasksPage();
  const current: Tab = search.tab ?? 'today';
  const toDo = isPast(current) ? undefined : current;
  const bucket = useBuckets(scope, toDo ?? 'today');
  const pastFilter = current === 'archived' ? archivedFilter(scope) : doneFilter(scope);
  // Another tab and other people's tasks are another list, in which nothing is ticked.
  const ticked = useSelection({ filter: `${current} ${scope} ${selecting}` });
  const selection = selecting ? ticked : undefined;
  return (
    <Tabs value={current} onChange={(value) => void show({ tab: tabs.find((each) => each === value) })}>
      <Tabs.List px="md" className={classes.tabs}>
        {tabs.map((tab) => {
          const total = isPast(tab) ? undefined : bucket.totals[tab];
          return (
            <Tabs.Tab
              key={tab}
              value={tab}
              rightSection={
                total !== undefined &&
                total.exact !== 0 && (
                  <Badge size="sm" variant="light" color={tab === 'overdue' ? 'red' : 'gray'}>
                    {totalText(total)}
                  </Badge>
                )
              }
            >
              {t(`tasks.tabs.${tab}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value={current} p="md">
        {isPast(current) ? (
          <PastTasks tab={current} filter={pastFilter} selection={selection} />
        ) : (
          <ToDo tab={current} bucket={bucket} selection={selection} />
        )}
      </Tabs.Panel>
      {selection !== undefined && (
        <div className={classes.bulk}>
          <BulkTasks
            selection={selection}
            tab={current}
            filter={toDo === undefined ? pastFilter : bucket.filter}
            loaded={toDo && { ...bucket, total: bucket.totals[toDo] }}
          />
        </div>
      )}
    </Tabs>
  );
}

type ToDoProps = { tab: Bucket; bucket: BucketState; selection: Selection | undefined };

function ToDo({ tab, bucket, selection }: ToDoProps) {
  const { tasks, cut, isPending, error, retry } = bucket;
  if (error !== null) return <ProblemBanner error={error} onRetry={retry} />;
  if (isPending) return <RowsSkeleton rows={5} height={56} />;
  if (tasks.length === 0) return <TasksEmpty tab={tab} />;
  return (
    <>
      <TaskDays tasks={tasks} selection={selection} />
      {cut && <CutNote />}
    </>
  );
}
