import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { SideSection, type SideSectionProps } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import classes from './home.module.css';

export function Panel(props: SideSectionProps) {
  return (
    <div className={classes.panel}>
      <SideSection {...props} />
    </div>
  );
}

/** To all of what the panel shows a part of. */
export function PanelLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AppLink href={href} className={classes.more}>
      {children}
    </AppLink>
  );
}

export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={classes.nothing}>
      <Text c="dimmed">{text}</Text>
      {children}
    </div>
  );
}

export type LoadedProps<Data> = {
  query: { data: Data | undefined; error: Error | null; refetch: () => unknown };
  /** How much room the content will take. */
  rows: number;
  children: (data: Data) => ReactNode;
};

/** The answer, or what stands in its place until it is there. */
export function Loaded<Data>({ query, rows, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemBanner error={query.error} onRetry={query.refetch} />;
  return <RowsSkeleton rows={rows} />;
}
