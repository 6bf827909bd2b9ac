import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { historyTexts } from '@/shared/history/history-texts';
import { renderInApp } from '@/shared/testing/render';
import { me, service } from '@/shared/testing/service';
import { importTexts } from '../import-texts';
import { UndoImportButton } from './undo-import-button';

beforeAll(() => importTexts());

const done = { id: 'i1', jobId: 'j1' };
const job = (id: string, more: object) => ({
  id,
  state: 'SUCCEEDED',
  progress: 1,
  createdAt: '2026-01-10T08:00:00Z',
  can: [],
  ...more,
});
const undone = vi.fn();

beforeAll(async () => {
  await Promise.all([historyTexts(), bulkTexts()]);
});

beforeEach(() => {
  undone.mockReset();
  service.use(
    http.get('*/api/v1/me', () =>
      HttpResponse.json(me({ permissions: { 'imports:write': 'ORGANISATION' } })),
    ),
    http.get('*/api/v1/jobs/j1', () => HttpResponse.json(job('j1', {}))),
    http.get('*/api/v1/jobs/j2', () => HttpResponse.json(job('j2', { result: { undone: true } }))),
    http.post('*/api/v1/imports/i1/undo', () => {
      undone();
      return HttpResponse.json(job('j2', { state: 'QUEUED' }), { status: 202 });
    }),
  );
});

describe('undoing an import', () => {
  it('is asked about first', async () => {
    await renderInApp(<UndoImportButton record={done} />, {
      me: me({ permissions: { 'imports:write': 'ORGANISATION' } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    const dialog = await screen.findByRole('dialog');
    expect(undone).not.toHaveBeenCalled();
    expect(within(dialog).getByRole('button', { name: 'Close' })).toBeInTheDocument();
    expect(within(dialog).queryByRole('button', { name: 'Cancel' })).toBeNull();

    await userEvent.click(within(dialog).getByRole('button', { name: 'Undo the import' }));
    expect(await screen.findByText('Import undone')).toBeInTheDocument();
    expect(undone).toHaveBeenCalledOnce();
  });

  it('is not offered to those who only look', async () => {
    const { queryClient } = await renderInApp(<UndoImportButton record={done} />, {
      me: me({ permissions: { 'imports:read': 'ORGANISATION' } }),
    });
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));

    expect(screen.queryByRole('button')).toBeNull();
  });
});
