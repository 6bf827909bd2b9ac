import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetToken, isSignedIn, keepToken } from '@/shared/auth/token';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { SignInPage } from './sign-in-page';

const signedIn = { accessToken: 't', expiresAt: new Date(Date.now() + 60_000).toISOString() };

async function fillIn() {
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ana@demo.example');
  await userEvent.type(screen.getByLabelText('Password'), 'rapport-demo');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
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
