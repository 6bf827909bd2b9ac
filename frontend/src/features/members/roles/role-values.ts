import type { NewRole, Role, RolePatch, Scope } from '../api';

/** Permissions by name, such as `customers:read`; null grants nothing. */
export type RoleValues = { name: string; permissions: Record<string, Scope | null> };

export function roleValues(role: Role | undefined, language: string): RoleValues {
  return {
    name: role === undefined ? '' : (role.names[language] ?? role.name),
    permissions: { ...role?.permissions },
  };
}

export function toNewRole({ name, permissions }: RoleValues, language: string): NewRole {
  const granted = Object.entries(permissions).flatMap(([permission, scope]) =>
    scope === null ? [] : [[permission, scope] as const],
  );
  return { names: { [language]: name.trim() }, permissions: Object.fromEntries(granted) };
}

/** Only what differs: others may be changing other permissions of the role. */
export function toRolePatch(role: Role, { name, permissions }: RoleValues, language: string): RolePatch {
  const changed = Object.entries(permissions).filter(
    ([permission, scope]) => (role.permissions[permission] ?? null) !== scope,
  );
  const renamed = name.trim() !== (role.names[language] ?? role.name);
  return {
    ...(renamed ? { names: { [language]: name.trim() } } : {}),
    ...(changed.length === 0 ? {} : { permissions: Object.fromEntries(changed) }),
  };
}

/** What brings the role back to how it was before a change. */
export function backTo(before: Role, after: Role): RolePatch {
  const touched = new Set([...Object.keys(before.permissions), ...Object.keys(after.permissions)]);
  return {
    names: before.names,
    permissions: Object.fromEntries(
      [...touched].map((permission) => [permission, before.permissions[permission] ?? null]),
    ),
  };
}
