import { Title } from '@mantine/core';
import { useTimeZone } from '@/shared/lib/use-formats';
import type { Selection } from '@/shared/table/selection';
import type { Task } from './api';
import { byDay } from './schedule';
import { TaskRow } from './task-row';
import classes from './tasks.module.css';
import { useDayName } from './use-day-name';

export type TaskDaysProps = { tasks: readonly Task[]; selection?: Selection | undefined };

export function TaskDays({ tasks, selection }: TaskDaysProps) {
  const timeZone = useTimeZone();
  const dayName = useDayName();
  return byDay(tasks, timeZone).map(({ day, tasks: ofDay }) => (
    <section key={day ?? 'none'} aria-label={dayName(day)}>
      <Title order={2} size="h3" className={classes.day}>
        {dayName(day)}
      </Title>
      <ul className={classes.rows}>
        {ofDay.map((task) => (
          <TaskRow key={task.id} task={task} selection={selection} />
        ))}
      </ul>
    </section>
  ));
}
