import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { openTasks, type Task } from '@/features/tasks/api';
import { taskPaths } from '@/features/tasks/paths';
import { TaskRow } from '@/features/tasks/task-row';
import { scopeOf } from '@/features/tasks/task-scope';
import { useMe } from '@/shared/auth/can';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import classes from './home.module.css';
import { type MyDay, myDay } from './my-day';
import { Loaded, Nothing, Panel, PanelLink } from './panel';

/** More of what is late helps nobody to begin. */
const OVERDUE_SHOWN = 5;

export function TodayPanel() {
  const { t } = useTranslation();
  const me = useMe();
  const timeZone = useTimeZone();
  const tasks = useQuery(openTasks(scopeOf({ who: me.id })));
  const day = tasks.data === undefined ? undefined : myDay(tasks.data, todayIn(timeZone), timeZone);
  return (
    <Panel
      title={t('home.today')}
      {...(day === undefined ? {} : { count: day.overdue.length + day.today.length + day.reminding.length })}
      action={<PanelLink href={taskPaths.list}>{t('home.allTasks')}</PanelLink>}
    >
      <Loaded query={{ ...tasks, data: day }} rows={4}>
        {(mine) => <Day day={mine} />}
      </Loaded>
    </Panel>
  );
}

function Day({ day: { overdue, today, reminding, later } }: { day: MyDay }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const late = overdue.length - OVERDUE_SHOWN;
  return (
    <>
      <Group title={t('home.overdue')} tasks={overdue.slice(0, OVERDUE_SHOWN)} />
      {late > 0 && (
        <PanelLink href={taskPaths.overdue}>
          {t('home.moreOverdue', { count: late, formatted: formats.number(late) })}
        </PanelLink>
      )}
      <Group title={t('home.dueToday')} tasks={today} />
      <Group title={t('home.reminders')} tasks={reminding} />
      {today.length + reminding.length === 0 && (
        <Nothing text={overdue.length > 0 ? t('home.nothingToday') : t('home.nothingTodayText')} />
      )}
      {later.length > 0 && (
        <Text size="sm" mt="xs">
          <PanelLink href={taskPaths.upcoming}>
            {t('home.comingUp', { count: later.length, formatted: formats.number(later.length) })}
          </PanelLink>
        </Text>
      )}
    </>
  );
}

function Group({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  const id = useId();
  if (tasks.length === 0) return null;
  return (
    <>
      <Title order={3} size="h3" className={classes.group} id={id}>
        {title}
      </Title>
      <ul className={classes.list} aria-labelledby={id}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}
