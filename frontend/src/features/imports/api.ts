import { queryOptions } from '@tanstack/react-query';
import { api, rawRequest, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import { infiniteList, type ListQuery, type PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';
import type { Job } from '@/shared/jobs/api';
import type { ImportTarget } from './targets';

type OneImport = paths['/api/v1/imports/{id}'];
type Mappings = paths['/api/v1/import-mappings'];
export type Import = OneImport['get']['responses'][200]['content']['application/json'];
export type ImportPatch = OneImport['patch']['requestBody']['content']['application/merge-patch+json'];
export type ImportState = Import['state'];
export type ImportField = Import['fields'][number];
export type ImportColumn = Import['columns'][number];
export type Counts = Import['counts'];
export type Mapping = Import['mapping'];
export type MappingOptions = NonNullable<Mapping['options']>;
export type Meaning = NonNullable<Mapping['values']>[number]['to'];
export type Unknown = NonNullable<Mapping['unknown']>[string];
export type ImportListRow =
  paths['/api/v1/imports']['get']['responses'][200]['content']['application/json']['items'][number];
export type FileValue =
  paths['/api/v1/imports/{id}/values']['get']['responses'][200]['content']['application/json']['items'][number];
export type ImportRow =
  paths['/api/v1/imports/{id}/rows']['get']['responses'][200]['content']['application/json']['items'][number];
export type SavedMapping = Mappings['get']['responses'][200]['content']['application/json']['items'][number];

/** The job tells when it has ended; this is for when nobody watches it. */
const LOOK_AGAIN = 3_000;

export const importKeys = {
  all: ['imports'] as const,
  list: ['imports', 'list'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  mappings: ['import-mappings'] as const,
};

export function isInHand(state: ImportState): boolean {
  return state === 'CHECKING' || state === 'RUNNING';
}

export function fetchImports(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/imports', { params: { query }, signal }));
}

export function importOf(id: string) {
  return queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isInHand(state.data.state) ? LOOK_AGAIN : false,
  });
}

export function previewOf(record: Import) {
  const { id, encoding, delimiter, header } = record;
  return queryOptions({
    queryKey: [...importKeys.one(id), 'preview', encoding, delimiter, header],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/imports/{id}/preview', { params: { path: { id } }, signal }))).items,
  });
}

/** What is said of the values is in the import's mapping; this is what the file and the records here say. */
export function valuesOf(id: string, field: string, column: number) {
  const params = { path: { id }, query: { field } };
  return queryOptions({
    queryKey: [...importKeys.one(id), 'values', field, column],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/imports/{id}/values', { params, signal }))).items,
  });
}

/** Its version tells one check or run from the next. */
export function rejectedRows(record: Import) {
  const { id, version } = record;
  return infiniteList<ImportRow>(
    [...importKeys.one(id), 'rejected', version],
    (page, signal) => {
      const query = { ...page, filter: 'state==REJECTED' };
      return unwrap(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query }, signal }));
    },
    20,
  );
}

export function savedMappings(target: string) {
  const query = { limit: 200 };
  return queryOptions({
    queryKey: importKeys.mappings,
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/import-mappings', { params: { query }, signal }))).items,
    select: (all: SavedMapping[]) => all.filter((each) => each.target === target),
  });
}

export function uploadFile(file: File, target: ImportTarget | undefined): Promise<Import> {
  const form = new FormData();
  form.append('file', file);
  if (target !== undefined) form.append('target', target);
  return unwrap(api.POST('/api/v1/imports', { body: {}, bodySerializer: () => form }));
}

export function editImport(record: Pick<Import, 'id' | 'version'>, body: ImportPatch): Promise<Import> {
  const params = { path: { id: record.id } };
  return unwrap(api.PATCH('/api/v1/imports/{id}', { params, ...ifMatch(record), body }));
}

export function checkImport(id: string): Promise<Job> {
  return unwrap(api.POST('/api/v1/imports/{id}/check', { params: { path: { id } } }));
}

export function runImport(id: string): Promise<Job> {
  return unwrap(api.POST('/api/v1/imports/{id}/run', { params: { path: { id } } }));
}

export function undoImport(id: string, onConflict: 'REFUSE' | 'SKIP'): Promise<Job> {
  return unwrap(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id } }, body: { onConflict } }));
}

export function createMapping(name: string, target: string, mapping: Mapping): Promise<SavedMapping> {
  return unwrap(api.POST('/api/v1/import-mappings', { body: { name, target, mapping } }));
}

export function replaceMapping(saved: SavedMapping, mapping: Mapping): Promise<SavedMapping> {
  const params = { path: { id: saved.id } };
  return unwrap(api.PATCH('/api/v1/import-mappings/{id}', { params, ...ifMatch(saved), body: { mapping } }));
}

export function renameMapping(saved: SavedMapping, name: string): Promise<SavedMapping> {
  const params = { path: { id: saved.id } };
  return unwrap(api.PATCH('/api/v1/import-mappings/{id}', { params, ...ifMatch(saved), body: { name } }));
}

export function deleteMapping(saved: SavedMapping) {
  const params = { path: { id: saved.id } };
  return unwrap(api.DELETE('/api/v1/import-mappings/{id}', { params, ...ifMatch(saved) }));
}

/** The rows that were not imported, as a file to correct. A plain link could not carry the access token. */
export async function errorFile(record: Import): Promise<{ blob: Blob; name: string }> {
  const response = await rawRequest(`/api/v1/imports/${encodeURIComponent(record.id)}/errors.csv`);
  return {
    blob: await response.blob(),
    name: `${record.fileName.replace(/\.(csv|tsv|txt)$/i, '')}-errors.csv`,
  };
}
