export const pipelinePaths = {
  pipeline: '/pipeline',
  newOpportunity: '/pipeline?new=true',
  newOpportunityFor: (customerId: string) => `/pipeline?new=true&customer=${encodeURIComponent(customerId)}`,
  opportunity: (id: string) => `/opportunities/${id}`,
  settings: '/settings/pipelines',
  /** The rows behind a figure: the table, filtered. */
  rows: (pipelineId: string, filter: string) =>
    `/pipeline?${new URLSearchParams({ pipeline: pipelineId, layout: 'table', filter })}`,
} as const;
