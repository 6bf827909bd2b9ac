import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useFormats } from '@/shared/lib/use-formats';
import classes from './side-section.module.css';

export type SideSectionProps = {
  title: string;
  count?: number;
  /** At the end of the title line: adds to it, or leads to all of it. */
  action?: ReactNode;
  children: ReactNode;
};

/** One group of things beside a record. */
export function SideSection({ title, count, action, children }: SideSectionProps) {
  const id = useId();
  const formats = useFormats();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" wrap="nowrap" mih={28} mb={4}>
        <Group gap={6} align="baseline">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {count !== undefined && count > 0 && (
            <Text component="span" size="sm" c="dimmed">
              {formats.number(count)}
            </Text>
          )}
        </Group>
        {action}
      </Group>
      {children}
    </section>
  );
}
