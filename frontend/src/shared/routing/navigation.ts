import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Permission } from '@/shared/auth/can';

export type Icon = ComponentType<IconProps>;

export type NavEntry = {
  /** The address, perhaps with a query: then this entry stands for that state of a page. */
  to: string;
  /** Names in the query under which another entry stands for the page. */
  unless?: readonly string[];
  /** Text key. */
  label: string;
  icon: Icon;
  permission?: Permission;
  section: 'main' | 'administration';
  /** Place in the rail: Home 10, Customers 20, Inbox 30, Pipeline 40, Calendar 45, Tasks 50, Products 60; then 10, 20 … */
  order: number;
  /** Keys pressed one after the other, such as `g c`. */
  shortcut?: string;
  /** Records stand below it with the search of the list, as tickets do. */
  nested?: boolean;
  /** Among the bottom tabs on a phone. */
  tab?: boolean;
  /** The label's text key there, where a long one would be cut. */
  tabLabel?: string;
};

export type CreateEntry = {
  href: string;
  label: string;
  icon: Icon;
  permission: Permission;
  order: number;
  shortcut?: string;
};

/** What a feature's `nav.ts` exports as `navigation`; the shell collects all of them. */
export type Navigation = {
  entries?: NavEntry[];
  create?: CreateEntry[];
  /** Where a search hit of this type leads. */
  hits?: Record<string, { icon: Icon; href: (id: string) => string }>;
};
