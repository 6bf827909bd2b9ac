import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Teams = paths['/api/v1/teams'];
type OneTeam = paths['/api/v1/teams/{id}'];
export type Team = OneTeam['get']['responses'][200]['content']['application/json'];
export type NewTeam = Teams['post']['requestBody']['content']['application/json'];
export type TeamPatch = OneTeam['patch']['requestBody']['content']['application/merge-patch+json'];

export const teamKeys = { all: ['teams'] as const };

export const teamList = queryOptions({
  queryKey: teamKeys.all,
  queryFn: async ({ signal }) => {
    const query = { limit: 200, sort: 'name' };
    return (await unwrap(api.GET('/api/v1/teams', { params: { query }, signal }))).items;
  },
});

export function createTeam(body: NewTeam): Promise<Team> {
  return unwrap(api.POST('/api/v1/teams', { body }));
}

export function editTeam(team: Team, body: TeamPatch): Promise<Team> {
  return unwrap(
    api.PATCH('/api/v1/teams/{id}', { params: { path: { id: team.id } }, ...ifMatch(team), body }),
  );
}

export function deleteTeam(team: Team) {
  return unwrap(api.DELETE('/api/v1/teams/{id}', { params: { path: { id: team.id } }, ...ifMatch(team) }));
}
