import { expect, it } from 'vitest';
import { boxesOf } from './boxes';

const support = {
  queue: { id: 'q1', name: 'Support' },
  new: 2,
  open: 3,
  waiting: 1,
  unassigned: 4,
  mine: 1,
};
const none = { new: 0, open: 0, waiting: 0, unassigned: 0, mine: 0 };

it('counts what waits in each box', () => {
  const boxes = boxesOf([support, { ...none, open: 2, unassigned: 2, mine: 1 }]);

  expect(boxes.everybody.map((each) => [each.box, each.count])).toEqual([
    ['mine', 2],
    ['unassigned', 6],
    ['all', 8],
  ]);
  expect(boxes.queues).toEqual([
    { box: 'queue:q1', name: 'Support', count: 6, fresh: true },
    { box: 'none', count: 2, fresh: false },
  ]);
});

it('leaves out the box of tickets without a queue when there are none', () => {
  expect(boxesOf([support, none]).queues.map((each) => each.box)).toEqual(['queue:q1']);
});
