import { useLocation } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetToken, isSignedIn, keepToken } from '@/shared/auth/token';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { ForgottenPasswordPage } from './forgotten-password-page';
import { signInPaths } from './paths';
import { SignInPage } from './sign-in-page';

const signedIn = { accessToken: 't', expiresAt: new Date(Date.now() + 60_000).toISOString() };

async function fillIn() {
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ana@demo.example');
  await userEvent.type(screen.getByLabelText('Password'), 'rapport-demo');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

function SignInOrForgotten() {
  const { pathname } = useLocation();
  return pathname === signInPaths.forgottenPassword ? <ForgottenPasswordPage /> : <SignInPage />;
}

describe('signing in', () => {
  beforeEach(() => forgetToken());

  it('opens a session', async () => {
    service.use(http.post('*/api/v1/auth/sign-in', () => HttpResponse.json(signedIn)));
    await renderInApp(<SignInPage />);
    await fillIn();
    expect(isSignedIn()).toBe(true);
  });

  it('says that a session has ended, unless somebody ended it here', async () => {
    keepToken(signedIn);
    forgetToken({ unasked: true });
    const { unmount } = await renderInApp(<SignInPage />);
    expect(screen.getByRole('status')).toHaveTextContent('Your session has ended');
    unmount();

    keepToken(signedIn);
    forgetToken();
    // What was under way when one signed out is told so only now.
    forgetToken({ unasked: true });
    await renderInApp(<SignInPage />);
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('says why it did not work', async () => {
    service.use(
      http.post('*/api/v1/auth/sign-in', () => problem(401, 'unauthenticated', { title: 'Wrong password' })),
    );
    await renderInApp(<SignInPage />);
    await fillIn();
    expect(await screen.findByRole('alert')).toHaveTextContent('Wrong password');
    expect(isSignedIn()).toBe(false);
  });

  it.each([
    ['40', 'Try again in 40 seconds.'],
    ['90', 'Try again in 2 minutes.'],
    ['4000', 'Try again in 2 hours.'],
  ])('after too many attempts says for how long to wait: %s', async (seconds, said) => {
    const detail = 'Please wait as long as Retry-After says, then try again.';
    service.use(
      http.post('*/api/v1/auth/sign-in', () =>
        HttpResponse.json(
          { type: '/problems/too-many-requests', title: 'Too many attempts', detail },
          { status: 429, headers: { 'Retry-After': seconds } },
        ),
      ),
    );
    await renderInApp(<SignInPage />);
    await fillIn();

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(said);
    expect(alert).not.toHaveTextContent('Retry-After');
  });

  it('hands the address on to those who forgot their password', async () => {
    const { router } = await renderInApp(<SignInOrForgotten />);
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ana@demo.example');
    await userEvent.click(screen.getByRole('link', { name: 'Forgotten password' }));

    expect(await screen.findByRole('button', { name: 'Send the link' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('ana@demo.example');
    expect(router.state.location.href).not.toContain('ana');
  });

  it('asks which organisation when there are several', async () => {
    const organisations = [
      { slug: 'demo', name: 'Demo' },
      { slug: 'other', name: 'Other' },
    ];
    service.use(
      http.post('*/api/v1/auth/sign-in', async ({ request }) => {
        const body: unknown = await request.json();
        const chosen = JSON.stringify(body).includes('"organisation":"other"');
        return chosen ? HttpResponse.json(signedIn) : problem(409, 'choose-organisation', { organisations });
      }),
    );
    await renderInApp(<SignInPage />);
    await fillIn();
    await userEvent.click(await screen.findByRole('button', { name: 'Other' }));
    await expect.poll(isSignedIn).toBe(true);
  });

  it('asks for a code when there is a second factor', async () => {
    let sent: unknown;
    service.use(
      http.post('*/api/v1/auth/sign-in', () => problem(401, 'second-factor', { challenge: 'the-challenge' })),
      http.post('*/api/v1/auth/second-factor', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(signedIn);
      }),
    );
    await renderInApp(<SignInPage />);
    await fillIn();
    expect(isSignedIn()).toBe(false);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await expect.poll(isSignedIn).toBe(true);
    expect(sent).toEqual({ challenge: 'the-challenge', code: '123456' });
  });

  it('asks for what is missing before asking the service', async () => {
    await renderInApp(<SignInPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Enter your e-mail address')).toBeInTheDocument();
  });
});
