import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Icon } from '@/shared/routing/navigation';

export type EmptyStateProps = {
  icon: Icon;
  title: string;
  /** What to do about it. */
  text?: string;
  /** The buttons that do it. */
  children?: ReactNode;
};

export function EmptyState({ icon: IconOf, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" mih={280} ta="center">
      <ThemeIcon variant="light" color="gray" size={48} radius="xl" aria-hidden>
        <IconOf size={24} stroke={1.5} />
      </ThemeIcon>
      <Title order={2}>{title}</Title>
      {text !== undefined && (
        <Text c="dimmed" maw={440}>
          {text}
        </Text>
      )}
      {children !== undefined && <Group mt="xs">{children}</Group>}
    </Stack>
  );
}
