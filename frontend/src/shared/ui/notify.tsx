import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ProblemText } from './problem-text';

const UNDO_MS = 8000;

/** The change is done and said; the way back is one press away. */
export function notifyUndo(props: { message: string; undo: () => unknown }): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="md">{props.message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            props.undo();
          }}
        >
          {i18next.t('actions.undo')}
        </Button>
      </Group>
    ),
  });
}

export function notifyDone(message: string): void {
  notifications.show({ message, withBorder: true });
}

export function notifyProblem({ title, detail }: ProblemText): void {
  notifications.show({ color: 'red', withBorder: true, title, message: detail ?? '', autoClose: 8000 });
}
