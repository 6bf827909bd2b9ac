import { createRoute, redirect } from '@tanstack/react-router';
import { resumeSession } from '@/shared/auth/session';
import { renewAccessToken } from '@/shared/auth/token';
import { lazyPage } from '@/shared/routing/lazy-page';
import { publicRoute } from '@/shared/routing/roots';
import { takeGoal } from './goal';

const signIn = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  staticData: { title: 'signIn.title' },
  validateSearch: ({ to, sso }: Record<string, unknown>): { to?: string; sso?: string } => ({
    ...localPath(to),
    sso: typeof sso === 'string' ? sso : undefined,
  }),
  beforeLoad: async ({ search }) => {
    const back = search.sso === 'done' && (await renewAccessToken()) !== undefined;
    const to = back ? localPath(takeGoal()).to : search.to;
    if (back || (await resumeSession())) throw redirect({ href: to ?? '/', replace: true });
  },
  component: lazyPage(() => import('./sign-in-page'), 'SignInPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/forgotten-password',
  staticData: { title: 'signIn.forgotten' },
  component: lazyPage(() => import('./forgotten-password-page'), 'ForgottenPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/reset-password',
  staticData: { title: 'signIn.choosePassword' },
  validateSearch: tokenOf,
  component: lazyPage(() => import('./reset-password-page'), 'ResetPasswordPage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => publicRoute,
  path: '/accept-invitation',
  staticData: { title: 'signIn.welcome' },
  validateSearch: tokenOf,
  component: lazyPage(() => import('./accept-invitation-page'), 'AcceptInvitationPage'),
});

export const signInRoutes = [signIn, forgottenPassword, resetPassword, acceptInvitation] as const;

/** Only a place within the app: a link must not lead a signed-in member elsewhere. (What is left out stays as it was.) */
function localPath(to: unknown): { to?: string } {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : { to: undefined };
}

function tokenOf(search: Record<string, unknown>): { token?: string } {
  const { token } = search;
  return typeof token === 'string' || typeof token === 'number' ? { token: String(token) } : {};
}
