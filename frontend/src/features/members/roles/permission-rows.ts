/** What is granted by resource, in the order of daily work, then what shapes the organisation. */
export const resources = [
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
  'api-tokens',
  'webhooks',
  'sign-ins',
  'organisation',
] as const;

/** The known resources, and behind them any other a role already names. */
export function permissionRows(roles: readonly { permissions: Record<string, unknown> }[]): string[] {
  const known: readonly string[] = resources;
  const named = new Set(
    roles
      .flatMap((role) => Object.keys(role.permissions))
      .map((permission) => permission.split(':')[0] ?? ''),
  );
  return [...known, ...[...named].filter((resource) => !known.includes(resource)).sort()];
}
