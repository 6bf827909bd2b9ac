import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { BulkOwner } from './bulk-owner';
import { bulkTexts } from './bulk-texts';

beforeAll(() => bulkTexts());

it('takes the owner away only when that is said', async () => {
  service.use(http.get('*/api/v1/members', () => HttpResponse.json({ items: [] })));
  const run = vi.fn(() => Promise.resolve());
  await renderInApp(<BulkOwner run={run} busy={false} />);
  await userEvent.click(screen.getByRole('button', { name: 'Set owner' }));
  expect(await screen.findByRole('button', { name: 'Apply' })).toBeDisabled();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Leave without owner' }));
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));

  expect(run).toHaveBeenCalledExactlyOnceWith({ edit: { ownerId: null } }, 'changed');
});
