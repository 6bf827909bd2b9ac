import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Me, meQuery } from './session';

/** `customers:write`: what a role may grant. The scope (own, team, organisation) is the service's business. */
export type Permission = `${string}:${'read' | 'write'}`;

/** The signed-in member. The router has loaded it before any page behind the sign-in shows. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function may(me: Me, permission: Permission | undefined): boolean {
  return permission === undefined || me.permissions[permission] !== undefined;
}

export function useCan(permission: Permission | undefined): boolean {
  return may(useMe(), permission);
}

export type CanProps = { permission: Permission; otherwise?: ReactNode; children: ReactNode };

export function Can({ permission, otherwise = null, children }: CanProps) {
  return useCan(permission) ? children : otherwise;
}
