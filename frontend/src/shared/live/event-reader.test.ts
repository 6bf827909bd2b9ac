import { expect, test } from 'vitest';
import { eventReader, type StreamEvent } from './event-reader';

function read(...texts: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const take = eventReader((event) => events.push(event));
  for (const text of texts) take(text);
  return events;
}

test('reads events however the network has cut them', () => {
  const events = read('id: 4-1\nda', 'ta: {"a":1}\n', '\nevent:end\r\ndata: {}\r\n\r\nid: 9');

  expect(events).toEqual([
    { id: '4-1', name: undefined, data: '{"a":1}' },
    { id: undefined, name: 'end', data: '{}' },
  ]);
});

test('a comment with an id is a sign of life without data', () => {
  expect(read(': still listening\nid:7-2\n\n')).toEqual([{ id: '7-2', name: undefined, data: undefined }]);
});
