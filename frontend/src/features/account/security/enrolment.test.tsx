import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, service } from '@/shared/testing/service';
import { Enrolment } from './enrolment';

it('keeps the secret one may have in the app already', async () => {
  const made = vi.fn();
  service.use(
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.post('*/api/v1/me/second-factor', () => {
      made();
      return HttpResponse.json({ secret: `SECRET${made.mock.calls.length}`, qrCode: '<svg/>' });
    }),
  );
  const { queryClient } = await renderInApp(<Enrolment onConfirmed={vi.fn()} />);
  expect(await screen.findByTestId('totp-secret')).toHaveTextContent('SECR ET1');

  await queryClient.invalidateQueries();
  expect(made).toHaveBeenCalledOnce();
  expect(screen.getByTestId('totp-secret')).toHaveTextContent('SECR ET1');
});
