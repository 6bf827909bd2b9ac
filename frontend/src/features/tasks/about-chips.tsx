import { useFieldLabels } from '@/shared/filter/labels';
import { ReferenceChip } from '@/shared/references/reference-chip';
import { subjects } from './task-search';
import { useTasksPage } from './use-tasks-page';

/** The records the tasks on the page are about, when they are those of one record only. */
export function AboutChips() {
  const labels = useFieldLabels('tasks');
  const { search, show } = useTasksPage();
  return subjects.map(([name, kind]) => {
    const id = search[name];
    return (
      id !== undefined && (
        <ReferenceChip
          key={name}
          kind={kind}
          id={id}
          label={labels.field(`${name}Id`)}
          onRemove={() => void show({ [name]: undefined })}
        />
      )
    );
  });
}
