import type { FieldRule, NewRole, Role, RolePatch, Scope } from '../api';

/**
 * Permissions by name, such as `customers:read`, and rules by field, such as `customers.annualRevenue`; null grants, or
 * keeps back, nothing.
 */
export type RoleValues = {
  name: string;
  permissions: Record<string, Scope | null>;
  fields: Record<string, FieldRule | null>;
};

export function roleValues(role: Role | undefined, language: string): RoleValues {
  return {
    name: role === undefined ? '' : (role.names[language] ?? role.name),
    permissions: { ...role?.permissions },
    fields: { ...role?.fields },
  };
}

export function toNewRole({ name, permissions, fields }: RoleValues, language: string): NewRole {
  return { names: { [language]: name.trim() }, permissions: said(permissions), fields: said(fields) };
}

function said<Value>(values: Record<string, Value | null>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
}

/** Only what differs: others may be changing other permissions of the role. */
export function toRolePatch(role: Role, values: RoleValues, language: string): RolePatch {
  const { name } = values;
  const permissions = changed(role.permissions, values.permissions);
  const fields = changed(role.fields, values.fields);
  const renamed = name.trim() !== (role.names[language] ?? role.name);
  return {
    ...(renamed ? { names: { [language]: name.trim() } } : {}),
    ...(permissions === undefined ? {} : { permissions }),
    ...(fields === undefined ? {} : { fields }),
  };
}

function changed<Value>(
  before: Record<string, Value>,
  after: Record<string, Value | null>,
): Record<string, Value | null> | undefined {
  const entries = Object.entries(after).filter(([key, value]) => (before[key] ?? null) !== value);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What brings the role back to how it was before a change. */
export function backTo(before: Role, after: Role): RolePatch {
  return {
    names: before.names,
    permissions: restored(before.permissions, after.permissions),
    fields: restored(before.fields, after.fields),
  };
}

function restored<Value>(
  before: Record<string, Value>,
  after: Record<string, Value>,
): Record<string, Value | null> {
  const touched = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...touched].map((key) => [key, before[key] ?? null]));
}
