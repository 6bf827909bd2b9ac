import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { takeGoal } from './goal';
import { signInTexts } from './late-texts';
import { SignInPage } from './sign-in-page';
import { SingleSignOn } from './single-sign-on';

const path = '*/api/v1/auth/single-sign-on';
const ways = [
  { provider: 'p1', name: 'Entra', organisation: 'Demo' },
  { provider: 'p2', name: 'Keycloak', organisation: 'Other' },
];

describe('single sign-on', () => {
  beforeEach(() => signInTexts());

  it('leaves for the provider of the address and remembers what was wanted', async () => {
    const leave = vi.fn();
    service.use(http.post(path, () => HttpResponse.json({ address: 'https://login.example', ways })));
    await renderInApp(
      <SingleSignOn email="ana@demo.example" to="/customers" leave={leave} onBack={() => undefined} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect.poll(() => leave.mock.calls).toEqual([['https://login.example']]);
    expect(takeGoal()).toBe('/customers');
    expect(takeGoal()).toBeUndefined();
  });

  it('asks which organisation when several have the domain', async () => {
    const leave = vi.fn();
    service.use(
      http.post(path, async ({ request }) => {
        const chosen = JSON.stringify(await request.json()).includes('"provider":"p2"');
        return HttpResponse.json(chosen ? { address: 'https://other.example', ways } : { ways });
      }),
    );
    await renderInApp(
      <SingleSignOn email="ana@demo.example" to={undefined} leave={leave} onBack={() => undefined} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(leave).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByRole('button', { name: 'Other · Keycloak' }));
    await expect.poll(() => leave.mock.calls).toEqual([['https://other.example']]);
  });

  it('says at the field that the address has none', async () => {
    service.use(
      http.post(path, () =>
        problem(422, 'invalid', { errors: [{ pointer: '/email', code: 'x', message: 'None for this one' }] }),
      ),
    );
    await renderInApp(<SignInPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in with single sign-on' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'E-mail' }), 'ana@demo.example');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('None for this one')).toBeInTheDocument();
  });

  it('says why nobody was let in, in its own words alone', async () => {
    const known = await renderInApp(<SignInPage />, { path: '/sign-in?sso=not-a-member' });
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no active member');
    known.unmount();
    await renderInApp(<SignInPage />, { path: '/sign-in?sso=Call%20555%20now' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Please begin again');
    expect(screen.queryByText(/555/)).not.toBeInTheDocument();
  });
});
