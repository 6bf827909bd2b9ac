import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import type { Task } from './api';
import { byDay } from './schedule';
import classes from './tasks.module.css';
import { useDayName } from './use-day-name';
import { useTasksPage } from './use-tasks-page';

const SHOWN = 3;

export type MonthGridProps = { month: string; weeks: string[][]; tasks: readonly Task[] };

export function MonthGrid({ month, weeks, tasks }: MonthGridProps) {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const ofDay = new Map(byDay(tasks, timeZone).map((each) => [each.day, each.tasks]));
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <table className={classes.month}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-outside={!day.startsWith(month) || undefined}>
                <DayCell day={day} tasks={ofDay.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, tasks }: { day: string; tasks: readonly Task[] }) {
  const { t } = useTranslation();
  const dayName = useDayName();
  const formats = useFormats();
  const today = todayIn(useTimeZone());
  const { show } = useTasksPage();
  const rest = tasks.slice(SHOWN);
  return (
    <>
      <UnstyledButton
        className={classes.dayNumber}
        data-today={day === today || undefined}
        aria-label={t('tasks.planOn', { day: dayName(day) })}
        onClick={() => void show({ new: 'APPOINTMENT', day })}
      >
        {Number(day.slice(8))}
      </UnstyledButton>
      <ul className={classes.chips}>
        {tasks.slice(0, SHOWN).map((task) => (
          <TaskChip key={task.id} task={task} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Popover withArrow position="bottom-start" trapFocus>
          <Popover.Target>
            <UnstyledButton className={classes.others}>
              {t('tasks.others', { count: rest.length, formatted: formats.number(rest.length) })}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={classes.chips}>
              {rest.map((task) => (
                <TaskChip key={task.id} task={task} />
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

function TaskChip({ task }: { task: Task }) {
  const formats = useFormats();
  const { show } = useTasksPage();
  return (
    <li>
      <UnstyledButton
        className={classes.chip}
        data-kind={task.kind}
        data-done={task.status === 'DONE' || undefined}
        title={task.title}
        onClick={() => void show({ task: task.id })}
      >
        {task.startsAt === undefined ? '' : `${formats.time(task.startsAt)} `}
        {task.title}
      </UnstyledButton>
    </li>
  );
}
