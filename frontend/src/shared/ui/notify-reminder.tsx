import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBell } from '@tabler/icons-react';

/** Stays until it is answered: one may be away from the screen when it comes. */
export function notifyReminder(props: { message: string; action: string; run: () => unknown }): void {
  const id = notifications.show({
    autoClose: false,
    withBorder: true,
    icon: <IconBell size={18} />,
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
