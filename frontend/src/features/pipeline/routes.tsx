import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '@/shared/routing/roots';
import { validatePipelineSearch } from './search';

const pipeline = createRoute({
  getParentRoute: () => appRoute,
  path: '/pipeline',
  staticData: { permission: 'opportunities:read', title: 'pipeline.title' },
  validateSearch: validatePipelineSearch,
  component: lazyRouteComponent(() => import('./pipeline-page'), 'PipelinePage'),
});

const settings = createRoute({
  getParentRoute: () => appRoute,
  path: '/settings/pipelines',
  staticData: { permission: 'pipelines:write', title: 'pipelineSettings.title' },
  component: lazyRouteComponent(() => import('./settings/pipelines-page'), 'PipelinesPage'),
});

export const pipelineRoutes = [pipeline, settings] as const;
