import { ActionIcon, Box, Button, Group, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { MANY, tasksBetween } from './api';
import { CutNote } from './cut-note';
import { addMonths, weeksOf } from './month';
import { MonthGrid } from './month-grid';
import { dayOfTask } from './schedule';
import { TaskDays } from './task-days';
import classes from './tasks.module.css';
import { TasksEmpty } from './tasks-empty';
import { useTasksPage } from './use-tasks-page';

/** A month of tasks and appointments: a grid, or on a phone an agenda of its days. */
export function CalendarView() {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const { search, scope, show } = useTasksPage();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const thisMonth = todayIn(timeZone).slice(0, 7);
  const month = search.month ?? thisMonth;
  const weeks = weeksOf(month);
  const tasks = useQuery(tasksBetween(scope, weeks[0]?.[0] ?? '', weeks.at(-1)?.at(-1) ?? '', timeZone));
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const go = (to: string) => void show({ month: to === thisMonth ? undefined : to });
  const ofMonth = tasks.data?.filter((task) => dayOfTask(task, timeZone)?.startsWith(month)) ?? [];
  return (
    <>
      <Group px="md" pb="sm" gap="xs">
        <ActionIcon aria-label={t('tasks.previousMonth')} onClick={() => go(addMonths(month, -1))}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <Title order={2} aria-live="polite" tt="capitalize">
          {name.format(new Date(`${month}-01T00:00:00Z`))}
        </Title>
        <ActionIcon aria-label={t('tasks.nextMonth')} onClick={() => go(addMonths(month, 1))}>
          <IconChevronRight size={20} />
        </ActionIcon>
        {month !== thisMonth && (
          <Button size="compact-sm" variant="default" onClick={() => go(thisMonth)}>
            {t('tasks.today')}
          </Button>
        )}
      </Group>
      {tasks.isError && <ProblemBanner error={tasks.error} onRetry={tasks.refetch} />}
      {tasks.isPending && <RowsSkeleton rows={5} height={96} />}
      {(tasks.data?.length ?? 0) >= MANY && (
        <Box px="md" pb="sm">
          <CutNote />
        </Box>
      )}
      {tasks.data !== undefined &&
        (!narrow ? (
          <MonthGrid month={month} weeks={weeks} tasks={tasks.data} />
        ) : ofMonth.length === 0 ? (
          <TasksEmpty tab="upcoming" />
        ) : (
          <div className={classes.agenda}>
            <TaskDays tasks={ofMonth} />
          </div>
        ))}
    </>
  );
}
