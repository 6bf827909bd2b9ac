import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';
import { importTexts } from './import-texts';
import { type Step, toStep } from './step-names';
import { type ImportTarget, toTarget } from './targets';

const imports = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports',
  staticData: { permission: 'imports:read', title: 'imports.title' },
  validateSearch: validateListSearch,
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./import-list-page'), importTexts()]);
    return page;
  }, 'ImportListPage'),
});

/** What the file is, when the way here said it; and the import whose errors the file puts right. */
export type NewImportSearch = { target?: ImportTarget; corrects?: string };

const newImport = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports/new',
  staticData: { permission: 'imports:write', title: 'imports.new' },
  validateSearch: (search: Record<string, unknown>): NewImportSearch => {
    const target = toTarget(search.target);
    const { corrects } = search;
    return {
      ...(target === undefined ? {} : { target }),
      ...(typeof corrects === 'string' && corrects !== '' ? { corrects } : {}),
    };
  },
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./file/new-import-page'), importTexts()]);
    return page;
  }, 'NewImportPage'),
});

const oneImport = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports/$id',
  staticData: { permission: 'imports:read', title: 'imports.title' },
  validateSearch: (search: Record<string, unknown>): { step?: Step } => {
    const step = toStep(search.step);
    return step === undefined ? {} : { step };
  },
  component: lazyPage(async () => {
    const [page] = await Promise.all([import('./import-page'), importTexts()]);
    return page;
  }, 'ImportPage'),
});

export const importRoutes = [imports, newImport, oneImport] as const;
