import { may } from '@/shared/auth/can';
import type { Me } from '@/shared/auth/session';
import type { CreateEntry, NavEntry, Navigation } from '@/shared/routing/navigation';

const modules = Object.values(
  import.meta.glob<{ navigation: Navigation }>(['../features/*/nav.ts', './pages/*/nav.ts'], { eager: true }),
).map((module) => module.navigation);

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
const inRailOrder = (a: NavEntry, b: NavEntry) =>
  a.section === b.section ? byOrder(a, b) : a.section === 'main' ? -1 : 1;
const entries: NavEntry[] = modules.flatMap((each) => each.entries ?? []).sort(inRailOrder);
const creations: CreateEntry[] = modules.flatMap((each) => each.create ?? []).sort(byOrder);

export const searchHits: NonNullable<Navigation['hits']> = Object.assign(
  {},
  ...modules.map((each) => each.hits ?? {}),
);

export function navEntries(me: Me, section?: NavEntry['section']): NavEntry[] {
  return entries.filter(
    (each) => (section === undefined || each.section === section) && may(me, each.permission),
  );
}

export function createEntries(me: Me): CreateEntry[] {
  return creations.filter((each) => may(me, each.permission));
}
