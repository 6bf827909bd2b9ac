import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ProblemText } from './problem-text';

/** Long enough to read, to think again and to reach the button; it waits while one points at it. */
const UNDO_MS = 12_000;

const closable = () => ({ withBorder: true, closeButtonProps: { 'aria-label': i18next.t('actions.close') } });

/** The change is done and said; the way back is one press away. */
export function notifyUndo(props: { message: string; undo: () => unknown }): void {
  notifyChoice({ message: props.message, action: i18next.t('actions.undo'), run: props.undo });
}

/** Says something and offers one thing to do about it. */
export function notifyChoice(props: { message: string; action: string; run: () => unknown }): void {
  const id = notifications.show({
    ...closable(),
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="md" lineClamp={3} title={props.message} style={{ overflowWrap: 'anywhere' }}>
          {props.message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
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
  notifications.show({ ...closable(), message });
}

export function notifyProblem({ title, detail }: ProblemText): void {
  notifications.show({ ...closable(), color: 'red', title, message: detail ?? '', autoClose: UNDO_MS });
}
