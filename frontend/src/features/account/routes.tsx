import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '@/shared/routing/lazy-page';
import { validateListSearch } from '@/shared/routing/list-search';
import { appRoute } from '@/shared/routing/roots';
import { accountTexts } from './late-texts';

const account = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  staticData: { title: 'account.title' },
  loader: accountTexts,
  component: lazyPage(() => import('./account-page'), 'AccountPage'),
});

const signIns = createRoute({
  getParentRoute: () => appRoute,
  path: '/sign-ins',
  staticData: { permission: 'sign-ins:read', title: 'signIns.title' },
  validateSearch: validateListSearch,
  loader: accountTexts,
  component: lazyPage(() => import('./sign-ins/sign-in-list-page'), 'SignInListPage'),
});

const organisation = createRoute({
  getParentRoute: () => appRoute,
  path: '/organisation',
  staticData: { permission: 'organisation:read', title: 'organisation.title' },
  loader: accountTexts,
  component: lazyPage(() => import('./organisation/organisation-page'), 'OrganisationPage'),
});

const singleSignOn = createRoute({
  getParentRoute: () => appRoute,
  path: '/single-sign-on',
  staticData: { permission: 'organisation:read', title: 'identityProviders.title' },
  loader: accountTexts,
  component: lazyPage(() => import('./single-sign-on/single-sign-on-page'), 'SingleSignOnPage'),
});

export const accountRoutes = [account, signIns, organisation, singleSignOn] as const;
