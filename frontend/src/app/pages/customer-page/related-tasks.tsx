import { useTranslation } from 'react-i18next';
import { fetchTasks, type Task, taskKeys } from '@/features/tasks/api';
import { taskPaths } from '@/features/tasks/paths';
import { useFormats } from '@/shared/lib/use-formats';
import { RELATED_LIMIT, RelatedList } from './related-list';

/** What is still to do for the customer, the most urgent first. */
export function RelatedTasks({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = {
    filter: `customerId==${customerId};status==OPEN`,
    sort: 'dueOn,startsAt',
    limit: RELATED_LIMIT,
    total: true,
  };
  const when = ({ dueOn, startsAt }: Task) => {
    if (startsAt !== undefined) return formats.dateTime(startsAt);
    return dueOn === undefined ? undefined : formats.date(dueOn);
  };
  return (
    <RelatedList
      title={t('customers.tasks')}
      queryKey={[...taskKeys.all, 'customer', customerId]}
      fetch={(signal) => fetchTasks(query, signal)}
      permissions={{ read: 'tasks:read', write: 'tasks:write' }}
      create={{ href: taskPaths.newTaskFor(customerId), label: t('customers.newTask') }}
      item={(task) => ({
        id: task.id,
        href: taskPaths.task(task.id),
        title: task.title,
        words: [when(task), task.assignee?.name].filter((word) => word !== undefined).join(' · '),
      })}
    />
  );
}
