import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { paths } from '@/shared/api/schema';

type Tags = paths['/api/v1/tags'];
type OneTag = paths['/api/v1/tags/{id}'];
export type Tag = Tags['get']['responses'][200]['content']['application/json']['items'][number];
export type NewTag = Tags['post']['requestBody']['content']['application/json'];
export type TagPatch = OneTag['patch']['requestBody']['content']['application/merge-patch+json'];

export const tagKeys = {
  all: ['tags'] as const,
  /** Pickers keep their own copy. */
  picked: ['reference-options', 'tags'] as const,
};

export const tagList = queryOptions({
  queryKey: tagKeys.all,
  queryFn: async ({ signal }) => {
    const query = { limit: 200, sort: 'name' };
    return (await unwrap(api.GET('/api/v1/tags', { params: { query }, signal }))).items;
  },
});

export function createTag(body: NewTag): Promise<Tag> {
  return unwrap(api.POST('/api/v1/tags', { body }));
}

export function editTag(tag: Tag, body: TagPatch): Promise<Tag> {
  return unwrap(api.PATCH('/api/v1/tags/{id}', { params: { path: { id: tag.id } }, ...ifMatch(tag), body }));
}

export function deleteTag(tag: Tag) {
  return unwrap(api.DELETE('/api/v1/tags/{id}', { params: { path: { id: tag.id } }, ...ifMatch(tag) }));
}
