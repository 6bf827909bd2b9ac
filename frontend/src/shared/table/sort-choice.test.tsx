import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { SortChoice } from './sort-choice';

const columns = [
  { header: 'Name', sort: 'name' },
  { header: 'Tags' },
  { header: 'Changed', sort: 'updatedAt' },
];

it('sorts by another column, and the other way round', async () => {
  const onChange = vi.fn();
  await renderInApp(<SortChoice columns={columns} sort={{ value: '-name', onChange }} />);
  expect(screen.getByRole('combobox', { name: 'Sort' })).toHaveValue('Name');
  await userEvent.click(screen.getByRole('button', { name: 'Descending' }));
  expect(onChange).toHaveBeenLastCalledWith('name');

  await userEvent.click(screen.getByRole('combobox', { name: 'Sort' }));
  expect(screen.queryByRole('option', { name: 'Tags' })).toBeNull();
  await userEvent.click(screen.getByRole('option', { name: 'Changed' }));
  expect(onChange).toHaveBeenLastCalledWith('updatedAt');
});
