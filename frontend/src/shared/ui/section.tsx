import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export type SectionProps = { title: string; text?: string; children: ReactNode };

export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {text !== undefined && <Text c="dimmed">{text}</Text>}
      </div>
      {children}
    </Stack>
  );
}
