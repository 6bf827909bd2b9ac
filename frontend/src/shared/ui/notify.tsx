import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ProblemText } from './problem-text';

const UNDO_MS = 8000;

/** The change is done and said; the way back is one press away. */
export function notifyUndo(props: { message: string; undo: () => unknown }): void {
  notifyChoice({ message: props.message, action: i18next.t('actions.undo'), run: props.undo });
}

/** Says something and offers one thing to do about it. */
export function notifyChoice(props: { message: string; action: string; run: () => unknown }): void {
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
            props.run();
          }}
        >
          {props.action}
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
