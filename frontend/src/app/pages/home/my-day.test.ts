import { expect, it } from 'vitest';
import { aTask } from '@/features/tasks/testing';
import { myDay } from './my-day';

const today = '2026-03-10';
const titles = (tasks: { title: string }[]) => tasks.map((task) => task.title);

it('puts what is late before what is due, and reminds of what comes later', () => {
  const day = myDay(
    [
      aTask({ id: '1', title: 'Due', dueOn: today }),
      aTask({ id: '2', title: 'At nine', kind: 'APPOINTMENT', startsAt: '2026-03-10T07:00:00Z' }),
      aTask({ id: '3', title: 'Late', dueOn: '2026-03-08' }),
      aTask({ id: '4', title: 'Later still', dueOn: '2026-03-02' }),
      aTask({ id: '5', title: 'Reminds', dueOn: '2026-03-20', remindAt: '2026-03-10T06:00:00Z' }),
      aTask({ id: '6', title: 'Reminds next week', dueOn: '2026-03-20', remindAt: '2026-03-17T06:00:00Z' }),
      aTask({ id: '7', title: 'Some day' }),
      aTask({ id: '8', title: 'Done', dueOn: today, status: 'DONE' }),
    ],
    today,
    'Europe/Bucharest',
  );
  expect(titles(day.overdue)).toEqual(['Later still', 'Late']);
  expect(titles(day.today)).toEqual(['At nine', 'Due']);
  expect(titles(day.reminding)).toEqual(['Reminds']);
  expect(titles(day.later)).toEqual(['Reminds next week', 'Some day']);
});

it('knows the day of the member, not that of the clock in London', () => {
  const late = aTask({ kind: 'APPOINTMENT', startsAt: '2026-03-09T22:30:00Z' });
  expect(myDay([late], today, 'Europe/Bucharest').today).toHaveLength(1);
  expect(myDay([late], today, 'Europe/London').overdue).toHaveLength(1);
});
