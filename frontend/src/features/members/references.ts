import { listSource, type ReferenceSource } from '@/shared/references/reference-sources';

/** Roles are few and have no address of their own: named from their list. */
const roles = listSource('roles');

export const references: Record<string, ReferenceSource> = {
  roles: {
    search: roles.search,
    byIds: async (ids, signal) => (await roles.search('', signal)).filter((role) => ids.includes(role.id)),
  },
};
