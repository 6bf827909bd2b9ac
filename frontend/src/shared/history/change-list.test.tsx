import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { ChangeList } from './change-list';
import { historyTexts } from './history-texts';

beforeAll(() => historyTexts());

const change = (id: string, fields: string[], more: object = {}) => ({
  id,
  at: `2026-03-0${id}T10:00:00Z`,
  means: { kind: 'SCREEN' },
  kind: 'CHANGED',
  changes: fields.map((field) => ({ field, before: 'Old', after: 'New' })),
  ...more,
});
const show = (...items: object[]) => {
  service.use(http.get('*/api/v1/customers/c1/history', () => HttpResponse.json({ items })));
  return renderInApp(<ChangeList resource="customers" id="c1" />);
};
const refuses = (...fields: string[]) =>
  service.use(
    http.post('*/api/v1/changes/1/undo', () =>
      problem(409, 'undo-conflicts', {
        conflicts: [{ resource: 'customers', id: 'c1', name: 'Dacia', fields, reason: 'changed-since' }],
      }),
    ),
  );
const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));

it('says that a change cannot be undone when all of it was changed again', async () => {
  refuses('name');
  await show(change('2', ['name']), change('1', ['name']));
  await press(/Undo the change of 1 Mar/);

  const dialog = await screen.findByRole('dialog', { name: 'This change cannot be undone' });
  expect(dialog).toHaveTextContent('Changed again since then');
  expect(
    within(dialog)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['Close']);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('offers the rest where there is one', async () => {
  refuses('name');
  await show(change('1', ['name', 'website']));
  await press(/Undo the change of 1 Mar/);

  expect(await screen.findByRole('button', { name: 'Undo the rest' })).toBeInTheDocument();
});

it('offers no undo for what was taken back already', async () => {
  await show(change('2', ['name'], { undoes: '1' }), change('1', ['name']));

  expect(await screen.findByRole('button', { name: /Undo the change of 2 Mar/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Undo the change of 1 Mar/ })).toBeNull();
  expect(screen.getByText(/was taken back/)).toBeInTheDocument();
});
