export const pipelinePaths = {
  pipeline: '/pipeline',
  newOpportunity: '/pipeline?new=true',
  newOpportunityFor: (customerId: string) => `/pipeline?new=true&customer=${encodeURIComponent(customerId)}`,
  opportunity: (id: string) => `/opportunities/${id}`,
  settings: '/settings/pipelines',
  /** The same in the pipeline looked at last: for figures over all of them. */
  found: (filter: string) => `/pipeline?${new URLSearchParams({ layout: 'table', filter })}`,
  /** The rows behind a figure: the table, filtered. */
  rows: (pipelineId: string, filter: string) =>
    `/pipeline?${new URLSearchParams({ pipeline: pipelineId, layout: 'table', filter })}`,
} as const;
