import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { PasswordSection } from './password-section';

it('keeps no password in the fields once it is changed', async () => {
  service.use(http.post('*/api/v1/me/password', () => new HttpResponse(null, { status: 204 })));
  await renderInApp(<PasswordSection />);
  const fields = ['Current password', 'New password', 'Repeat the new password'].map((name) =>
    screen.getByLabelText(name),
  );
  for (const field of fields) await userEvent.type(field, 'a long password');

  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));

  await waitFor(() => expect(fields[0]).toHaveValue(''));
  for (const field of fields) expect(field).toHaveValue('');
});
