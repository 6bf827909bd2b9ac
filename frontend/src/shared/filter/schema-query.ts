import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { isCoded } from '@/shared/codes/codes';
import type { FilterField } from './choices';
import type { Condition } from './rsql';

/** Changes with the service or a custom field, so hardly ever. */
export function filterSchema(resource: string) {
  return queryOptions({
    queryKey: ['filter-schema', resource],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/schema/{resource}', { params: { path: { resource } }, signal })),
    select: (schema) => ({ ...schema, fields: schema.fields.map(chosen) }),
    staleTime: 30 * 60_000,
  });
}

/** A condition on a part of a code, as an address may hold, is one on text. */
export function asAsked(field: FilterField, { values }: Condition): FilterField {
  return isCoded(field.name) && values.some((value) => value.includes('*'))
    ? { ...field, type: 'TEXT' }
    : field;
}

/** Codes are text to the service; people choose among their names. */
function chosen(field: FilterField): FilterField {
  return field.type === 'TEXT' && isCoded(field.name) ? { ...field, type: 'ENUM' } : field;
}
