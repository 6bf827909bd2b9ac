import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { PHONE } from '@/shared/table/phone';
import classes from './sides.module.css';

type Side = { title: string; content: ReactNode };

export type SidesProps = { left: Side; middle: Side; past: Side; right: Side };

/** A record and what belongs to it: beside each other where there is room, as tabs on a phone. */
export function Sides({ left, middle, past, right }: SidesProps) {
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
  if (phone) {
    return <SideTabs sides={[middle, left, right, past]} grow panel={classes.panel} />;
  }
  return (
    <div className={classes.sides}>
      <aside className={classes.left} aria-label={left.title}>
        {left.content}
      </aside>
      <div className={classes.middle}>
        <SideTabs sides={[middle, past]} panel={classes.tabbed} />
      </div>
      <aside className={classes.right} aria-label={right.title}>
        {right.content}
      </aside>
    </div>
  );
}

type SideTabsProps = { sides: Side[]; grow?: boolean; panel: string | undefined };

function SideTabs({ sides, grow = false, panel }: SideTabsProps) {
  return (
    <Tabs defaultValue="0" keepMounted={false}>
      <Tabs.List grow={grow}>
        {sides.map(({ title }, index) => (
          <Tabs.Tab key={title} value={String(index)}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sides.map(({ title, content }, index) => (
        <Tabs.Panel key={title} value={String(index)} {...(panel === undefined ? {} : { className: panel })}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
