import { Badge, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { type Selection, useSelection } from '@/shared/table/selection';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { openTasks, type Task } from './api';
import { DoneTasks } from './done-tasks';
import { inBuckets } from './schedule';
import { TaskDays } from './task-days';
import { type Tab, tabs } from './task-search';
import classes from './tasks.module.css';
import { TasksEmpty } from './tasks-empty';
import { useTasksPage } from './use-tasks-page';

const BulkTasks = onDemand(async () => {
  const [{ BulkTasks: bulk }] = await Promise.all([import('./bulk-tasks'), bulkTexts()]);
  return bulk;
});

/** @param selecting the boxes choose tasks that are then changed together */
export function TaskTabs({ selecting }: { selecting: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeZone = useTimeZone();
  const { search, who, show } = useTasksPage();
  const tasks = useQuery(openTasks(who));
  const open = tasks.data?.filter((each) => each.status === 'OPEN') ?? [];
  const buckets = inBuckets(open, todayIn(timeZone), timeZone);
  const current: Tab = search.tab ?? 'today';
  // Another tab and other people's tasks are another list, in which nothing is ticked.
  const ticked = useSelection({ filter: `${current} ${who} ${selecting}` });
  const selection = selecting ? ticked : undefined;
  return (
    <Tabs value={current} onChange={(value) => void show({ tab: tabs.find((each) => each === value) })}>
      <Tabs.List px="md" className={classes.tabs}>
        {tabs.map((tab) => {
          const count = tab === 'done' ? 0 : buckets[tab].length;
          return (
            <Tabs.Tab
              key={tab}
              value={tab}
              rightSection={
                count > 0 && (
                  <Badge size="sm" variant="light" color={tab === 'overdue' ? 'red' : 'gray'}>
                    {formats.number(count)}
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
        {current === 'done' ? (
          <DoneTasks who={who} selection={selection} />
        ) : tasks.isError ? (
          <ProblemBanner error={tasks.error} onRetry={tasks.refetch} />
        ) : tasks.isPending ? (
          <RowsSkeleton rows={5} height={56} />
        ) : (
          <Bucket tab={current} tasks={buckets[current]} selection={selection} />
        )}
      </Tabs.Panel>
      {selection !== undefined && (
        <div className={classes.bulk}>
          <BulkTasks
            selection={selection}
            who={who}
            toDo={current === 'done' ? undefined : buckets[current]}
          />
        </div>
      )}
    </Tabs>
  );
}

type BucketProps = { tab: Exclude<Tab, 'done'>; tasks: Task[]; selection: Selection | undefined };

function Bucket({ tab, tasks, selection }: BucketProps) {
  return tasks.length === 0 ? <TasksEmpty tab={tab} /> : <TaskDays tasks={tasks} selection={selection} />;
}
