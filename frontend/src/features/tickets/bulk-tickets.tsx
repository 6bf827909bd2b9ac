import { IconFlag, IconInbox, IconProgressCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/shared/api/list';
import { useCan } from '@/shared/auth/can';
import { Ruled } from '@/shared/auth/fields';
import { BulkArchive } from '@/shared/bulk/bulk-archive';
import { BulkChoice } from '@/shared/bulk/bulk-choice';
import { BulkMember } from '@/shared/bulk/bulk-member';
import { chosenIn } from '@/shared/bulk/chosen';
import { useBulk } from '@/shared/bulk/use-bulk';
import { useFieldLabels } from '@/shared/filter/labels';
import { BulkBar } from '@/shared/table/bulk-bar';
import type { Selection } from '@/shared/table/selection';
import { queueList, ticketTotal } from './api';
import { priorities, statuses } from './choices';

export type BulkTicketsProps = {
  selection: Selection;
  /** What the list shows. */
  query: ListQuery;
  archived: boolean;
};

/** How many tickets are ticked, and what can be done with them. */
export function BulkTickets({ selection, query, archived }: BulkTicketsProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('tickets');
  const total = useQuery(ticketTotal(query));
  const mayReadQueues = useCan('queues:read');
  const queues = useQuery({ ...queueList, enabled: mayReadQueues });
  const bulk = useBulk('tickets', chosenIn(selection, query), selection.clear);
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: labels.value(field, value) }));
  const assignee = labels.field('assigneeId');
  return (
    <BulkBar docked selection={selection} total={total.data ?? undefined}>
      {!archived && (
        <>
          <Ruled field="tickets.status" entry>
            <BulkChoice
              {...bulk}
              field="status"
              label={labels.field('status')}
              icon={<IconProgressCheck size={16} />}
              choices={choices('status', statuses)}
            />
          </Ruled>
          <Ruled field="tickets.priority" entry>
            <BulkChoice
              {...bulk}
              field="priority"
              label={labels.field('priority')}
              icon={<IconFlag size={16} />}
              choices={choices('priority', priorities)}
            />
          </Ruled>
          {mayReadQueues && (
            <Ruled field="tickets.queue" entry>
              <BulkChoice
                {...bulk}
                field="queueId"
                label={labels.field('queueId')}
                icon={<IconInbox size={16} />}
                choices={(queues.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
                none={t('bulk.noQueue')}
              />
            </Ruled>
          )}
          <Ruled field="tickets.assignee" entry>
            <BulkMember
              {...bulk}
              field="assigneeId"
              texts={{ action: assignee, field: assignee, none: t('bulk.noAssignee') }}
            />
          </Ruled>
        </>
      )}
      <BulkArchive {...bulk} archived={archived} />
    </BulkBar>
  );
}
