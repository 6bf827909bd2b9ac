import { ActionIcon, Checkbox, Group, Text, UnstyledButton } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconBell, IconCalendarEvent, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AccessButton } from '@/shared/access/access-button';
import { useMe } from '@/shared/auth/can';
import { useFieldLabels } from '@/shared/filter/labels';
import { HistoryButton } from '@/shared/history/history-button';
import { useFormats } from '@/shared/lib/use-formats';
import type { Selection } from '@/shared/table/selection';
import type { Task } from './api';
import { TaskLinks } from './task-links';
import classes from './tasks.module.css';
import { useTaskActions } from './use-task-actions';
import { useTasksPage } from './use-tasks-page';

export type TaskRowProps = {
  task: Task;
  /** While many are chosen the box says which, not what is done. */
  selection?: Selection | undefined;
};

export function TaskRow({ task, selection }: TaskRowProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tasks');
  const me = useMe();
  const { show } = useTasksPage();
  const actions = useTaskActions();
  const done = task.status === 'DONE';
  return (
    <li className={classes.row} data-done={done || undefined}>
      {selection === undefined ? (
        <Checkbox
          aria-label={t(done ? 'tasks.reopen' : 'tasks.complete', { title: task.title })}
          checked={done}
          disabled={!task.can.includes(done ? 'reopen' : 'complete')}
          onChange={() => void (done ? actions.reopen(task) : actions.complete(task))}
        />
      ) : (
        <Checkbox
          aria-label={t('lists.selectRow', { name: task.title })}
          checked={selection.has(task.id)}
          onChange={() => selection.toggle(task.id)}
        />
      )}
      <div className={classes.words}>
        <UnstyledButton className={classes.title} onClick={() => void show({ task: task.id })}>
          {task.title}
        </UnstyledButton>
        <Group gap="2px 12px">
          <TaskTime task={task} />
          {task.priority === 'HIGH' && (
            <Text component="span" size="sm" fw={500} c="var(--mantine-color-error)">
              <IconChevronUp size={14} className={classes.icon} aria-hidden />
              {labels.value('priority', 'HIGH')}
            </Text>
          )}
          <TaskLinks task={task} />
          {task.assignee !== undefined && task.assignee.id !== me.id && (
            <Text component="span" size="sm" c="dimmed">
              {task.assignee.name}
            </Text>
          )}
        </Group>
      </div>
      <HistoryButton resource="tasks" id={task.id} name={task.title} />
      <AccessButton record={{ resource: 'tasks', id: task.id }} name={task.title} />
      {task.can.includes('archive') && (
        <ActionIcon
          aria-label={t('tasks.archive', { title: task.title })}
          onClick={() => void actions.archive(task)}
        >
          <IconArchive size={18} />
        </ActionIcon>
      )}
      {task.can.includes('restore') && (
        <ActionIcon
          aria-label={t('tasks.restore', { title: task.title })}
          onClick={() => void actions.restore(task)}
        >
          <IconArchiveOff size={18} />
        </ActionIcon>
      )}
    </li>
  );
}

function TaskTime({ task }: { task: Task }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { startsAt, endsAt, dueOn, remindAt } = task;
  return (
    <>
      {startsAt !== undefined && (
        <Text component="span" size="sm">
          <IconCalendarEvent size={14} className={classes.icon} aria-hidden />
          {formats.time(startsAt)}
          {endsAt === undefined ? '' : `–${formats.time(endsAt)}`}
        </Text>
      )}
      {startsAt === undefined && dueOn !== undefined && (
        <Text component="span" size="sm" c="dimmed">
          {t('tasks.due', { day: formats.date(dueOn) })}
        </Text>
      )}
      {remindAt !== undefined && task.status === 'OPEN' && (
        <Text component="span" size="sm" c="dimmed">
          <IconBell size={14} className={classes.icon} aria-hidden />
          {formats.dateTime(remindAt)}
        </Text>
      )}
    </>
  );
}
