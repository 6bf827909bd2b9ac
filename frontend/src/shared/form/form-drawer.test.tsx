import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { FormDrawer } from './form-drawer';

it('closes by a button alone while it shows what nobody can show again', async () => {
  const onClose = vi.fn();
  await renderInApp(
    <FormDrawer opened once title="Codes" onClose={onClose}>
      1234
    </FormDrawer>,
  );
  await screen.findByText('1234');
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
