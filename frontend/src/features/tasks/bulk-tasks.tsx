import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListTotal } from '@/shared/api/list-window';
import { Ruled } from '@/shared/auth/fields';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkDay } from '@/shared/bulk/bulk-day';
import { BulkMember } from '@/shared/bulk/bulk-member';
import { chosenIn } from '@/shared/bulk/chosen';
import { type RunBulk, useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';
import { BulkBar } from '@/shared/table/bulk-bar';
import type { Selection } from '@/shared/table/selection';
import { type Task, taskTotal } from './api';
import type { Tab } from './task-search';

export type BulkTasksProps = {
  selection: Selection;
  tab: Tab;
  /** What the tab shows, in words of the service. */
  filter: string;
  /** What is to do and shown at once; undefined where the tab shows one page after the other. */
  loaded: Loaded | undefined;
};

type Loaded = { tasks: readonly Task[]; cut: boolean; total: ListTotal | undefined };

/** How many tasks are ticked, and what can be done with them. */
export function BulkTasks({ selection, tab, filter, loaded }: BulkTasksProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tasks');
  const counted = useQuery({ ...taskTotal(filter), enabled: loaded === undefined });
  const { run, busy } = useBulk('tasks', chosenIn(selection, { filter }), selection.clear);
  // Where all of it is loaded, all of it is each of these.
  const each = loaded?.cut === false ? loaded.tasks : undefined;
  const bulk = { run, busy: busy || (!selection.all && selection.ids.size === 0) };
  const assignee = labels.field('assigneeId');
  return (
    <BulkBar
      docked
      selection={each ? { ...selection, setAll: () => selection.set(each.map(idOf), true) } : selection}
      total={loaded === undefined ? (counted.data ?? undefined) : loaded.total}
    >
      {tab !== 'archived' && (
        <>
          <Ruled field="tasks.status" entry>
            <BulkStatus {...bulk} done={tab === 'done'} />
          </Ruled>
          <Ruled field="tasks.assignee" entry>
            <BulkMember
              {...bulk}
              field="assigneeId"
              texts={{ action: assignee, field: assignee, none: t('bulk.noAssignee') }}
            />
          </Ruled>
        </>
      )}
      {loaded !== undefined && (
        <Ruled field="tasks.dueOn" entry>
          <BulkDay {...bulk} field="dueOn" label={labels.field('dueOn')} />
        </Ruled>
      )}
      <BulkArchive {...bulk} archived={tab === 'archived'} />
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
