import type { Reference } from '@/shared/references/reference-sources';
import type { Task, TaskKind } from './api';

/** What the form holds; empty means not said. */
export type TaskValues = {
  kind: TaskKind;
  title: string;
  description: string;
  dueOn: string;
  startsAt: string;
  endsAt: string;
  remindAt: string;
  priority: Task['priority'];
  assignee: Reference | null;
  customer: Reference | null;
  opportunity: Reference | null;
  ticket: Reference | null;
};

export const emptyTask: TaskValues = {
  kind: 'TASK',
  title: '',
  description: '',
  dueOn: '',
  startsAt: '',
  endsAt: '',
  remindAt: '',
  priority: 'NORMAL',
  assignee: null,
  customer: null,
  opportunity: null,
  ticket: null,
};

export function toValues(task: Task): TaskValues {
  return {
    kind: task.kind,
    title: task.title,
    description: task.description ?? '',
    dueOn: task.dueOn ?? '',
    startsAt: task.startsAt ?? '',
    endsAt: task.endsAt ?? '',
    remindAt: task.remindAt ?? '',
    priority: task.priority,
    assignee: task.assignee ?? null,
    customer: task.customer ?? null,
    opportunity: task.opportunity ?? null,
    ticket: task.ticket ?? null,
  };
}

/** @param nothing what stands for an empty field: `undefined` leaves it out of a new one, `null` empties it in a patch */
export function toInput<Nothing extends null | undefined>(values: TaskValues, nothing: Nothing) {
  const said = (text: string, wanted = true) => (wanted && text.trim() !== '' ? text.trim() : nothing);
  const id = (reference: Reference | null) => (reference === null ? nothing : reference.id);
  const appointment = values.kind === 'APPOINTMENT';
  return {
    kind: values.kind,
    title: values.title.trim(),
    priority: values.priority,
    description: said(values.description),
    dueOn: said(values.dueOn, !appointment),
    startsAt: said(values.startsAt, appointment),
    endsAt: said(values.endsAt, appointment),
    remindAt: said(values.remindAt),
    assigneeId: id(values.assignee),
    customerId: id(values.customer),
    opportunityId: id(values.opportunity),
    ticketId: id(values.ticket),
  };
}

const HOUR = 3_600_000;

/** Moving the start moves the end with it; a first start gets an hour. */
export function movedStart(values: Pick<TaskValues, 'startsAt' | 'endsAt'>, startsAt: string): string {
  if (startsAt === '') return values.endsAt;
  const lasted =
    values.startsAt === '' || values.endsAt === '' ? HOUR : time(values.endsAt) - time(values.startsAt);
  return new Date(time(startsAt) + lasted).toISOString();
}

function time(instant: string): number {
  return new Date(instant).getTime();
}
