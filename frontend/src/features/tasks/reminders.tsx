import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useMe } from '@/shared/auth/can';
import { notifyReminder } from '@/shared/ui/notify-reminder';
import { dueReminders, type Task } from './api';
import { isReminding, nextReminderIn, reminderKey } from './due-reminders';
import { taskPaths } from './paths';

/** Reminds of one's tasks when their moment comes, wherever in the app one is; each once in this browser. */
export function Reminders() {
  return useCan('tasks:read') ? <Watch /> : null;
}

function Watch() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [, wake] = useState(0);
  const { data: tasks = [] } = useQuery(dueReminders);
  useEffect(() => {
    const store = `rapport.reminded.${me.id}`;
    const known = new Set((localStorage.getItem(store) ?? '').split('\n'));
    const due = tasks.filter((task) => isReminding(task, Date.now()) && !known.has(reminderKey(task)));
    const say = (task: Task) =>
      notifyReminder({
        message: task.title,
        action: t('actions.open'),
        run: () => void navigate({ href: taskPaths.task(task.id) }),
      });
    for (const task of due) say(task);
    // Those of tasks no longer in sight are forgotten, so that the list stays short.
    const reminding = tasks.filter((task) => isReminding(task, Date.now()));
    if (due.length > 0) localStorage.setItem(store, reminding.map(reminderKey).join('\n'));
  });
  const wait = nextReminderIn(tasks, Date.now());
  useEffect(() => {
    if (wait === undefined) return;
    const timer = setTimeout(() => wake((count) => count + 1), wait + 50);
    return () => clearTimeout(timer);
  }, [wait]);
  return null;
}
