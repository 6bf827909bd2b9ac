import { List } from '@mantine/core';
import { useFormats } from '@/shared/lib/use-formats';
import type { Refused } from './api';
import { reasonsOf } from './reasons';

export function RefusedReasons({ refused }: { refused: readonly Refused[] }) {
  const formats = useFormats();
  return (
    <List>
      {reasonsOf(refused).map(({ message, count }) => (
        <List.Item key={message}>
          {formats.number(count)} × {message}
        </List.Item>
      ))}
    </List>
  );
}
