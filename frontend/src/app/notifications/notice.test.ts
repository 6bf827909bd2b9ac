import { expect, it } from 'vitest';
import { aTask as task } from '@/features/tasks/testing';
import type { Job } from '@/shared/jobs/api';
import { noticesOf, type Waiting } from './notice';

const job: Job = {
  id: 'j1',
  version: 1,
  kind: 'import',
  state: 'SUCCEEDED',
  progress: 7,
  createdAt: '2026-03-06T08:00:00Z',
  updatedAt: '2026-03-06T08:00:00Z',
  finishedAt: '2026-03-06T09:00:00Z',
  can: [],
};
const due = task({ id: 't1', title: 'Call back', remindAt: '2026-03-06T07:00:00Z' });
const waiting: Waiting = {
  reminders: [due],
  tickets: [{ id: 'k1', number: 'T-1042', subject: 'Oven broken', updatedAt: '2026-03-06T10:00:00Z' }],
  tasks: [due, task({ id: 't2', title: 'Send offer', updatedAt: '2026-03-05T10:00:00Z' })],
  jobs: [job, { ...job, id: 'j2', state: 'RUNNING' }],
};

it('names what waits, the unread first, a task once', () => {
  const notices = noticesOf(
    waiting,
    (key) => key === 'task t2',
    () => 'Import',
  );

  expect(notices.map(({ title }) => title)).toEqual([
    'Send offer',
    'T-1042 Oven broken',
    'Import',
    'Call back',
  ]);
});

it('leads to each', () => {
  const [ticket, , reminder] = noticesOf(
    waiting,
    () => true,
    () => 'Import',
  );

  expect(ticket?.href).toBe('/inbox/T-1042');
  expect(reminder?.href).toBe('/tasks?task=t1');
});

it('is new once more when a reminder moves', () => {
  const moved = { ...waiting, reminders: [{ ...due, remindAt: '2026-03-06T11:00:00Z' }] };
  const key = (of: Waiting) =>
    noticesOf(
      of,
      () => true,
      () => '',
    ).find(({ kind }) => kind === 'reminder')?.key;

  expect(key(moved)).not.toBe(key(waiting));
});
