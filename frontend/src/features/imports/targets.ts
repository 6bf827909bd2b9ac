import type { Permission } from '@/shared/auth/can';
import type { ImportTarget } from './paths';

export type { ImportTarget } from './paths';

/** In the order in which a company's files need each other: sales name customers and products, all of them name members. */
export const importTargets: readonly ImportTarget[] = ['MEMBERS', 'CUSTOMERS', 'PRODUCTS', 'OPPORTUNITIES'];

const permissions: Record<ImportTarget, Permission> = {
  MEMBERS: 'members:write',
  CUSTOMERS: 'customers:write',
  PRODUCTS: 'products:write',
  OPPORTUNITIES: 'opportunities:write',
};

export function toTarget(value: unknown): ImportTarget | undefined {
  return importTargets.find((target) => target === value);
}

export function permissionFor(target: ImportTarget): Permission {
  return permissions[target];
}
