import type { Role } from './api';

const inOrder = [
  'customers',
  'interactions',
  'tasks',
  'opportunities',
  'tickets',
  'products',
  'pipelines',
  'queues',
  'tags',
  'imports',
  'members',
  'teams',
  'roles',
];

/** Every resource some role may touch: the known ones in the order of daily work, any other behind them. */
export function permissionRows(roles: readonly Role[]): string[] {
  const granted = new Set(
    roles
      .flatMap((role) => Object.keys(role.permissions))
      .map((permission) => permission.split(':')[0] ?? ''),
  );
  const others = [...granted].filter((resource) => !inOrder.includes(resource)).sort();
  return [...inOrder.filter((resource) => granted.has(resource)), ...others];
}
