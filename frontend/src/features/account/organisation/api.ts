import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Paths = paths['/api/v1/organisation'];
export type Organisation = Paths['get']['responses'][200]['content']['application/json'];
type OrganisationPatch = Paths['patch']['requestBody']['content']['application/merge-patch+json'];

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisation', { signal })),
});

export function editOrganisation(organisation: Organisation, body: OrganisationPatch): Promise<Organisation> {
  return unwrap(api.PATCH('/api/v1/organisation', { ...ifMatch(organisation), body }));
}
