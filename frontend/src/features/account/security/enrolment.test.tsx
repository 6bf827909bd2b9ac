import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { accountTexts } from '../late-texts';
import { Enrolment } from './enrolment';

const begun = vi.fn();

/** @param proofs what the member has to show */
async function show(proofs: string[]) {
  service.use(
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.get('*/api/v1/me/second-factor', () =>
      HttpResponse.json({ enabled: false, recoveryCodesLeft: 0, proofs }),
    ),
    http.post('*/api/v1/me/second-factor', async ({ request }) => {
      const proof = await request.json();
      begun(proof);
      if (JSON.stringify(proof).includes('wrong')) {
        const errors = [{ pointer: '/password', code: 'wrong-password', message: 'Not the password' }];
        return problem(422, 'invalid', { errors });
      }
      return HttpResponse.json({ secret: `SECRET${begun.mock.calls.length}`, qrCode: '<svg/>' });
    }),
  );
  return renderInApp(<Enrolment onConfirmed={vi.fn()} />);
}

beforeAll(() => accountTexts());
beforeEach(() => void begun.mockReset());

it('makes a secret for the password alone, and keeps the one made', async () => {
  const { queryClient } = await show(['PASSWORD']);
  const password = await screen.findByLabelText('Current password');
  await userEvent.type(password, 'wrong{Enter}');
  expect(await screen.findByText('Not the password')).toBeInTheDocument();
  expect(screen.queryByTestId('totp-secret')).not.toBeInTheDocument();

  await userEvent.clear(password);
  await userEvent.type(password, 'right{Enter}');
  expect(await screen.findByTestId('totp-secret')).toHaveTextContent('SECR ET2');
  expect(begun).toHaveBeenLastCalledWith({ password: 'right' });

  await queryClient.invalidateQueries();
  expect(begun).toHaveBeenCalledTimes(2);
  expect(screen.getByTestId('totp-secret')).toHaveTextContent('SECR ET2');
});

it('offers the passkey to whoever has one, and asks for no password that is not there', async () => {
  await show(['PASSKEY']);
  expect(await screen.findByRole('button', { name: 'Use a passkey' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
});

it('asks for nothing where there is nothing to show', async () => {
  await show([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(begun).toHaveBeenCalledExactlyOnceWith({}));
  expect(await screen.findByTestId('totp-secret')).toBeInTheDocument();
});
