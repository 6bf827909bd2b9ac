import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

export type PageHeaderProps = {
  title: ReactNode;
  /** Beside the title, quieter: a count, a state. */
  aside?: ReactNode;
  /** Under the title. */
  subtitle?: ReactNode;
  /** The one primary action last. */
  actions?: ReactNode;
};

export function PageHeader({ title, aside, subtitle, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Group gap="xs" wrap="nowrap" align="baseline">
          <Title
            order={1}
            className={classes.title}
            {...(typeof title === 'string' ? { title, lineClamp: 2 } : {})}
          >
            {title}
          </Title>
          {aside !== undefined && (
            <Text component="span" c="dimmed" className={classes.aside}>
              {aside}
            </Text>
          )}
        </Group>
        {subtitle !== undefined && (
          <Text component="div" c="dimmed">
            {subtitle}
          </Text>
        )}
      </div>
      {actions !== undefined && (
        <Group gap="xs" wrap="nowrap">
          {actions}
        </Group>
      )}
    </header>
  );
}
