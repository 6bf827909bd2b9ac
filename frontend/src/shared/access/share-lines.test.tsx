import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { accessTexts } from './access-texts';
import { ShareLines } from './share-lines';

beforeAll(() => accessTexts());

it('keeps who was chosen, and the focus, until the service has taken it', async () => {
  service.use(
    http.get('*/api/v1/members', () => HttpResponse.json({ items: [{ id: 'm2', name: 'Radu Pop' }] })),
    http.get('*/customers/c1/shares', () => HttpResponse.json({ items: [] })),
    http.put('*/customers/c1/shares/m2', () => problem(403, 'forbidden')),
  );
  await renderInApp(<ShareLines record={{ resource: 'customers', id: 'c1' }} canShare />);
  const picker = await screen.findByRole('combobox', { name: 'Share with' });
  await userEvent.type(picker, 'Radu');
  await userEvent.click(await screen.findByRole('option', { name: 'Radu Pop' }));
  expect(picker).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Share' }));
  expect(await screen.findByText('Problem forbidden')).toBeInTheDocument();
  expect(picker).toBeInTheDocument();
  expect(picker).toHaveValue('Radu Pop');
});
