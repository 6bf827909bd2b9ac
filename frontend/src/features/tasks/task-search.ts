export const tabs = ['today', 'overdue', 'upcoming', 'done', 'archived'] as const;
export type Tab = (typeof tabs)[number];
export type PastTab = 'done' | 'archived';

export function isPast(tab: Tab): tab is PastTab {
  return tab === 'done' || tab === 'archived';
}

/** What tasks may be about, and the list each kind is found in. */
export const subjects = [
  ['customer', 'customers'],
  ['opportunity', 'opportunities'],
  ['ticket', 'tickets'],
] as const;

/** What the page shows, kept in the URL; left out is the usual: my tasks of today as a list. */
export type TaskSearch = {
  tab?: Tab;
  layout?: 'calendar';
  /** `2026-03` */
  month?: string;
  /** Whose; a member's id, or everybody's. Mine if absent. */
  who?: string;
  new?: 'TASK' | 'APPOINTMENT';
  /** For the form. */
  day?: string;
  /** Only those about these records; the form for a new one begins with them. */
  customer?: string;
  opportunity?: string;
  ticket?: string;
  /** The one whose form is open. */
  task?: string;
};

export function validateTaskSearch(search: Record<string, unknown>): TaskSearch {
  const tab = tabs.find((each) => each === search.tab);
  const { month, day, who, customer, opportunity, ticket, task } = search;
  return {
    ...(tab === undefined || tab === 'today' ? {} : { tab }),
    ...(search.layout === 'calendar' ? { layout: 'calendar' } : {}),
    ...(matches(month, /^\d{4}-(0[1-9]|1[0-2])$/) ? { month } : {}),
    ...(matches(day, /^\d{4}-\d\d-\d\d$/) ? { day } : {}),
    ...(matches(who, /./) && who !== 'me' ? { who } : {}),
    ...(search.new === 'TASK' || search.new === 'APPOINTMENT' ? { new: search.new } : {}),
    ...(matches(customer, /./) ? { customer } : {}),
    ...(matches(opportunity, /./) ? { opportunity } : {}),
    ...(matches(ticket, /./) ? { ticket } : {}),
    ...(matches(task, /./) ? { task } : {}),
  };
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}
