import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { notifyUndo } from './notify';
import { PageHeader } from './page-header';

const long = 'W'.repeat(200);

it('cuts a long title and tells the whole', async () => {
  await renderInApp(<PageHeader title={long} />);

  const title = screen.getByRole('heading', { level: 1, name: long });
  expect(title).toHaveAttribute('title', long);
  expect(title).toHaveAttribute('data-line-clamp', 'true');
});

it('keeps the button of a message about something with a long name', async () => {
  await renderInApp(<span>Page</span>);
  notifyUndo({ message: `${long} created`, undo: () => undefined });

  expect(await screen.findByTitle(`${long} created`)).toHaveAttribute('data-line-clamp', 'true');
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveStyle({ flex: 'none' });
});
