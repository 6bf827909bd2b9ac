import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './imports.module.css';

/** Takes the focus when its step comes, so that a screen reader says where one is now. */
export function StepHeading({ title, text }: { title: string; text?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" maw={640}>
          {text}
        </Text>
      )}
    </div>
  );
}
