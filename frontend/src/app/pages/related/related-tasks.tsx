import { useTranslation } from 'react-i18next';
import type { Task } from '@/features/tasks/api';
import { type TaskSubject, taskPaths } from '@/features/tasks/paths';
import { bucketOf } from '@/features/tasks/schedule';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { RelatedList } from './related-list';
import { relatedTasks } from './related-queries';

export type RelatedTasksProps = {
  of: TaskSubject;
  /** What a new one is about besides. */
  also?: TaskSubject | undefined;
};

/** What is still to do about a customer or a sale, the most urgent first. */
export function RelatedTasks({ of, also = {} }: RelatedTasksProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeZone = useTimeZone();
  const when = ({ dueOn, startsAt }: Task) => {
    if (startsAt !== undefined) return formats.dateTime(startsAt);
    return dueOn === undefined ? undefined : formats.date(dueOn);
  };
  return (
    <RelatedList
      title={t('customers.tasks')}
      query={relatedTasks(of)}
      permissions={{ read: 'tasks:read', write: 'tasks:write' }}
      create={{
        href: taskPaths.newTaskAbout({ ...of, ...also }),
        label: t(of.customer === undefined ? 'tasks.newTask' : 'customers.newTask'),
      }}
      all={(first) => taskPaths.about(of, bucketOf(first, todayIn(timeZone), timeZone))}
      item={(task) => ({
        id: task.id,
        href: taskPaths.task(task.id),
        title: task.title,
        words: [when(task), task.assignee?.name].filter((word) => word !== undefined).join(' · '),
      })}
    />
  );
}
