import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { appRoute } from '@/shared/routing/roots';
import { validatePipelineSearch } from './search';

const pipeline = createRoute({
  getParentRoute: () => appRoute,
  path: '/pipeline',
  staticData: { permission: 'opportunities:read', title: 'pipeline.title' },
  validateSearch: validatePipelineSearch,
  component: lazyPage(() => import('./pipeline-page'), 'PipelinePage'),
});

const settings = createRoute({
  getParentRoute: () => appRoute,
  path: '/settings/pipelines',
  staticData: { permission: 'pipelines:write', title: 'pipelineSettings.title' },
  component: lazyPage(() => import('./settings/pipelines-page'), 'PipelinesPage'),
});

export const pipelineRoutes = [pipeline, settings] as const;
