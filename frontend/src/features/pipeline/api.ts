import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Opportunities = paths['/api/v1/opportunities'];
type OneOpportunity = paths['/api/v1/opportunities/{id}'];
type Pipelines = paths['/api/v1/pipelines'];
export type Pipeline = Pipelines['get']['responses'][200]['content']['application/json']['items'][number];
export type PipelineStage = Pipeline['stages'][number];
export type NewPipeline = Pipelines['post']['requestBody']['content']['application/json'];
export type PipelinePatch =
  paths['/api/v1/pipelines/{id}']['patch']['requestBody']['content']['application/merge-patch+json'];
export type NewStage = NewPipeline['stages'][number];
export type Summary =
  paths['/api/v1/pipelines/{id}/summary']['get']['responses'][200]['content']['application/json'];
export type Sums = Summary['open'];
export type Opportunity = OneOpportunity['get']['responses'][200]['content']['application/json'];
export type OpportunityPage = Opportunities['get']['responses'][200]['content']['application/json'];
export type OpportunityRow = OpportunityPage['items'][number];
export type OpportunityStage = OpportunityRow['stage'];
export type Outcome = OpportunityStage['outcome'];
export type NewOpportunity = Opportunities['post']['requestBody']['content']['application/json'];
export type OpportunityPatch =
  OneOpportunity['patch']['requestBody']['content']['application/merge-patch+json'];
export type StageMove =
  paths['/api/v1/opportunities/{id}/stage']['post']['requestBody']['content']['application/json'];
export type StageStay =
  paths['/api/v1/opportunities/{id}/stage-history']['get']['responses'][200]['content']['application/json']['items'][number];

export const pipelineKeys = { all: ['pipelines'] as const, list: ['pipelines', 'list'] as const };

export const opportunityKeys = {
  all: ['opportunities'] as const,
  lists: ['opportunities', 'list'] as const,
  list: (pipelineId: string) => ['opportunities', 'list', pipelineId] as const,
  boards: ['opportunities', 'board'] as const,
  board: (pipelineId: string, query: ListQuery) => ['opportunities', 'board', pipelineId, query] as const,
  summaries: ['opportunities', 'summary'] as const,
  summary: (pipelineId: string, query: ListQuery) => ['opportunities', 'summary', pipelineId, query] as const,
  one: (id: string) => ['opportunities', 'one', id] as const,
  history: (id: string) => ['opportunities', 'history', id] as const,
};

export const pipelineList = queryOptions({
  queryKey: pipelineKeys.list,
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/pipelines', { params: { query: { limit: 200, sort: 'position' } }, signal })),
  staleTime: 5 * 60_000,
});

export function pipelineSummary(pipelineId: string, { filter, q }: ListQuery) {
  const query = { ...(filter === undefined ? {} : { filter }), ...(q === undefined ? {} : { q }) };
  return queryOptions({
    queryKey: opportunityKeys.summary(pipelineId, query),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/pipelines/{id}/summary', { params: { path: { id: pipelineId }, query }, signal }),
      ),
    placeholderData: (before, of) => (of?.queryKey[2] === pipelineId ? before : undefined),
  });
}

export function fetchOpportunities(query: ListQuery & PageRequest, signal?: AbortSignal) {
  return unwrap(
    api.GET('/api/v1/opportunities', { params: { query }, ...(signal === undefined ? {} : { signal }) }),
  );
}

export function opportunityOf(id: string) {
  return queryOptions({
    queryKey: opportunityKeys.one(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/opportunities/{id}', { params: { path: { id } }, signal })),
  });
}

export function stageHistoryOf(id: string) {
  return queryOptions({
    queryKey: opportunityKeys.history(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/opportunities/{id}/stage-history', { params: { path: { id } }, signal })),
  });
}

export function createOpportunity(body: NewOpportunity) {
  return unwrap(api.POST('/api/v1/opportunities', { body }));
}

export function editOpportunity(record: { id: string; version: number }, body: OpportunityPatch) {
  const params = { path: { id: record.id } };
  return unwrap(api.PATCH('/api/v1/opportunities/{id}', { params, ...ifMatch(record), body }));
}

export function moveOpportunity(record: { id: string; version: number }, body: StageMove) {
  const params = { path: { id: record.id } };
  return unwrap(api.POST('/api/v1/opportunities/{id}/stage', { params, ...ifMatch(record), body }));
}

export function archiveOpportunity(id: string) {
  return unwrap(api.POST('/api/v1/opportunities/{id}/archive', { params: { path: { id } } }));
}

export function restoreOpportunity(id: string) {
  return unwrap(api.POST('/api/v1/opportunities/{id}/restore', { params: { path: { id } } }));
}

export function createPipeline(body: NewPipeline) {
  return unwrap(api.POST('/api/v1/pipelines', { body }));
}

export function editPipeline(pipeline: Pipeline, body: PipelinePatch) {
  const params = { path: { id: pipeline.id } };
  return unwrap(api.PATCH('/api/v1/pipelines/{id}', { params, ...ifMatch(pipeline), body }));
}

export function deletePipeline(pipeline: Pipeline) {
  const params = { path: { id: pipeline.id } };
  return unwrap(api.DELETE('/api/v1/pipelines/{id}', { params, ...ifMatch(pipeline) }));
}
