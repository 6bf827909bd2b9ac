import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrophy } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Money } from '@/shared/lib/format';
import { createFormats } from '@/shared/lib/format';

export type Victory = { name: string; amount: Money | undefined; undo: () => unknown };

/** A won opportunity deserves a word; no fireworks over other people's work. */
export function celebrate({ name, amount, undo }: Victory): void {
  const formats = createFormats(i18next.language, 'UTC');
  const id = notifications.show({
    color: 'green',
    icon: <IconTrophy size={18} />,
    withBorder: true,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="md">
          {amount === undefined
            ? i18next.t('opportunities.wonToast', { name })
            : i18next.t('opportunities.wonToastAmount', { name, amount: formats.shortMoney(amount) })}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('actions.undo')}
        </Button>
      </Group>
    ),
  });
}
