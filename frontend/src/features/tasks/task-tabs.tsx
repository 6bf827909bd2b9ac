import { Badge, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
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

export function TaskTabs() {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeZone = useTimeZone();
  const { search, who, show } = useTasksPage();
  const tasks = useQuery(openTasks(who));
  const open = tasks.data?.filter((each) => each.status === 'OPEN') ?? [];
  const buckets = inBuckets(open, todayIn(timeZone), timeZone);
  const current: Tab = search.tab ?? 'today';
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
          <DoneTasks who={who} />
        ) : tasks.isError ? (
          <ProblemBanner error={tasks.error} onRetry={tasks.refetch} />
        ) : tasks.isPending ? (
          <RowsSkeleton rows={5} height={56} />
        ) : (
          <Bucket tab={current} tasks={buckets[current]} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

function Bucket({ tab, tasks }: { tab: Exclude<Tab, 'done'>; tasks: Task[] }) {
  return tasks.length === 0 ? <TasksEmpty tab={tab} /> : <TaskDays tasks={tasks} />;
}
