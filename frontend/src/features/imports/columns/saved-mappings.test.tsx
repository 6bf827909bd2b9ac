import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import type { SavedMapping } from '../api';
import { importTexts } from '../import-texts';
import { anImport } from '../testing';
import { SavedMappings } from './saved-mappings';

beforeAll(() => importTexts());

const book: SavedMapping = {
  id: 'g1',
  version: 4,
  name: 'Sales book',
  target: 'OPPORTUNITIES',
  mapping: { source: 'book', columns: [] },
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  can: ['edit', 'delete'],
};
const sent = vi.fn();
const edit = { save: vi.fn(), settled: async () => true, saving: false, problem: undefined };

const show = () => renderInApp(<SavedMappings record={anImport()} edit={edit} />);

async function open(action: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Manage saved settings' }));
  const dialog = await screen.findByRole('dialog', { name: 'Manage saved settings' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rename or delete “Sales book”' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

beforeEach(() => {
  let kept = [book];
  sent.mockReset();
  edit.save.mockReset();
  service.use(
    http.get('*/api/v1/import-mappings', () => HttpResponse.json({ items: kept })),
    http.patch('*/api/v1/import-mappings/g1', async ({ request }) => {
      sent('PATCH', request.headers.get('If-Match'), await request.json());
      return HttpResponse.json({ ...book, version: 5, name: 'Old book' });
    }),
    http.delete('*/api/v1/import-mappings/g1', ({ request }) => {
      sent('DELETE', request.headers.get('If-Match'));
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('*/api/v1/import-mappings', async ({ request }) => {
      sent('POST', await request.json());
      return HttpResponse.json(book, { status: 201 });
    }),
  );
});

it('calls saved settings otherwise, without using them', async () => {
  await show();
  await open('Rename');
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Old book');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith('PATCH', '"4"', { name: 'Old book' }));
  expect(edit.save).not.toHaveBeenCalled();
});

it('deletes saved settings, and keeps them again', async () => {
  await show();
  await open('Delete');
  expect(await screen.findByText('No settings are saved')).toBeInTheDocument();
  expect(sent).toHaveBeenCalledExactlyOnceWith('DELETE', '"4"');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const { name, target, mapping } = book;
  await waitFor(() => expect(sent).toHaveBeenLastCalledWith('POST', { name, target, mapping }));
});

it('says what went wrong and tries again', async () => {
  service.use(http.get('*/api/v1/import-mappings', () => problem(500, 'internal'), { once: true }));
  await show();
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Manage saved settings' })).toBeInTheDocument();
});
