import { useQuery } from '@tanstack/react-query';
import { useStoredState } from '@/shared/lib/stored-state';
import { type Pipeline, pipelineList } from './api';
import { type Layout, usePipelineSearch } from './search';

const isText = (value: unknown): value is string => typeof value === 'string';
const isLayout = (value: unknown): value is Layout => value === 'board' || value === 'table';

/** The pipeline the URL names, else the one looked at last, else the first. */
export function chosenPipeline(
  pipelines: readonly Pipeline[],
  named: string | undefined,
  last: string,
): Pipeline | undefined {
  const byId = (id: string | undefined) => pipelines.find((each) => each.id === id);
  return byId(named) ?? byId(last) ?? pipelines[0];
}

export function usePipeline() {
  const list = useQuery(pipelineList);
  const pipelines = list.data?.items ?? [];
  const [search, change] = usePipelineSearch();
  const [last, remember] = useStoredState('rapport.pipeline', '', isText);
  const [lastLayout, rememberLayout] = useStoredState<Layout>('rapport.pipeline-layout', 'board', isLayout);
  return {
    list,
    pipelines,
    pipeline: chosenPipeline(pipelines, search.pipeline, last),
    layout: search.layout ?? lastLayout,
    search,
    change,
    choose: (id: string) => {
      remember(id);
      change({ pipeline: id, preview: undefined }, { replace: false });
    },
    chooseLayout: (layout: Layout) => {
      rememberLayout(layout);
      change({ layout, preview: undefined }, { replace: false });
    },
  };
}
