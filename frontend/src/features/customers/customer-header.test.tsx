import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { CustomerHeader } from './customer-header';
import { customer } from './testing';

it('cuts a long name and tells the whole', async () => {
  const name = 'W'.repeat(200);
  await renderInApp(<CustomerHeader customer={customer({ name })} />);

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name);
  expect(screen.getByTitle(name)).toHaveAttribute('data-truncate', 'end');
});
