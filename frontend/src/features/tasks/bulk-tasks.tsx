import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ruled } from '@/shared/auth/fields';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkDay } from '@/shared/bulk/bulk-day';
import { BulkMember } from '@/shared/bulk/bulk-member';
import { chosenIn } from '@/shared/bulk/chosen';
import { type RunBulk, useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';
import { BulkBar } from '@/shared/table/bulk-bar';
import type { Selection } from '@/shared/table/selection';
import { doneFilter, doneTotal, type Task } from './api';

export type BulkTasksProps = {
  selection: Selection;
  who: string;
  /** What the tab shows of what is to do; undefined where it shows what is done. */
  toDo: readonly Task[] | undefined;
};

/** How many tasks are ticked, and what can be done with them. */
export function BulkTasks({ selection, who, toDo }: BulkTasksProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tasks');
  const done = toDo === undefined;
  const counted = useQuery({ ...doneTotal(who), enabled: done });
  const { run, busy } = useBulk('tasks', chosenIn(selection, { filter: doneFilter(who) }), selection.clear);
  const bulk = { run, busy: busy || (!selection.all && selection.ids.size === 0) };
  const assignee = labels.field('assigneeId');
  return (
    <BulkBar
      docked
      // All that is to do is loaded: all of it is each of these.
      selection={done ? selection : { ...selection, setAll: () => selection.set(toDo.map(idOf), true) }}
      total={done ? (counted.data ?? undefined) : { exact: toDo.length }}
    >
      <Ruled field="tasks.status" entry>
        <BulkStatus {...bulk} done={done} />
      </Ruled>
      <Ruled field="tasks.assignee" entry>
        <BulkMember
          {...bulk}
          field="assigneeId"
          texts={{ action: assignee, field: assignee, none: t('bulk.noAssignee') }}
        />
      </Ruled>
      {!done && (
        <Ruled field="tasks.dueOn" entry>
          <BulkDay {...bulk} field="dueOn" label={labels.field('dueOn')} />
        </Ruled>
      )}
      <BulkArchive {...bulk} archived={false} />
    </BulkBar>
  );
}

const idOf = ({ id }: Task) => id;

function BulkStatus({ run, busy, done }: { run: RunBulk; busy: boolean; done: boolean }) {
  const { t } = useTranslation();
  const IconOf = done ? IconArrowBackUp : IconCheck;
  return (
    <Button
      size="xs"
      variant="default"
      disabled={busy}
      leftSection={<IconOf size={16} />}
      onClick={() => void run({ edit: { status: done ? 'OPEN' : 'DONE' } }, 'changed')}
    >
      {t(done ? 'bulk.notDone' : 'bulk.done')}
    </Button>
  );
}
