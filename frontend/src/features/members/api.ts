import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Members = paths['/api/v1/members'];
type OneMember = paths['/api/v1/members/{id}'];
type Roles = paths['/api/v1/roles'];
export type Member = OneMember['get']['responses'][200]['content']['application/json'];
export type NewMember = Members['post']['requestBody']['content']['application/json'];
export type MemberPatch = OneMember['patch']['requestBody']['content']['application/merge-patch+json'];
export type MemberState = Member['state'];
type OneRole = paths['/api/v1/roles/{id}'];
export type NewRole = Roles['post']['requestBody']['content']['application/json'];
export type RolePatch = OneRole['patch']['requestBody']['content']['application/merge-patch+json'];
export type Scope = NewRole['permissions'][string];
export type FieldRule = NonNullable<NewRole['fields']>[string];
export type Role = Roles['get']['responses'][200]['content']['application/json']['items'][number];

export const memberKeys = {
  all: ['members'] as const,
  lists: ['members', 'list'] as const,
  one: (id: string) => ['members', 'one', id] as const,
  roles: ['roles'] as const,
};

const at = (id: string) => ({ path: { id } });

export function fetchMembers(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/members', { params: { query }, signal }));
}

export function memberQuery(id: string) {
  return queryOptions({
    queryKey: memberKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/members/{id}', { params: at(id), signal })),
  });
}

export const roleList = queryOptions({
  queryKey: memberKeys.roles,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/roles', { signal }))).items,
  staleTime: 5 * 60_000,
});

export function createMember(body: NewMember): Promise<Member> {
  return unwrap(api.POST('/api/v1/members', { body }));
}

export function editMember(member: Pick<Member, 'id' | 'version'>, body: MemberPatch): Promise<Member> {
  return unwrap(api.PATCH('/api/v1/members/{id}', { params: at(member.id), ...ifMatch(member), body }));
}

export function inviteMember(id: string): Promise<Member> {
  return unwrap(api.POST('/api/v1/members/{id}/invite', { params: at(id) }));
}

export function deactivateMember(id: string): Promise<Member> {
  return unwrap(api.POST('/api/v1/members/{id}/deactivate', { params: at(id) }));
}

export function reactivateMember(id: string): Promise<Member> {
  return unwrap(api.POST('/api/v1/members/{id}/reactivate', { params: at(id) }));
}

export function resetSecondFactor(id: string): Promise<Member> {
  return unwrap(api.POST('/api/v1/members/{id}/reset-second-factor', { params: at(id) }));
}

export function createRole(body: NewRole): Promise<Role> {
  return unwrap(api.POST('/api/v1/roles', { body }));
}

export function editRole(role: Pick<Role, 'id' | 'version'>, body: RolePatch): Promise<Role> {
  return unwrap(api.PATCH('/api/v1/roles/{id}', { params: at(role.id), ...ifMatch(role), body }));
}

export function deleteRole(role: Pick<Role, 'id' | 'version'>) {
  return unwrap(api.DELETE('/api/v1/roles/{id}', { params: at(role.id), ...ifMatch(role) }));
}
