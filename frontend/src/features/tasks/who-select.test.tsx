import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { WhoSelect } from './who-select';

const first = Array.from({ length: 20 }, (_, index) => ({ id: `a${index}`, name: `Ana ${index}` }));
const zoe = { id: 'm99', name: 'Zoe Zamfir' };

beforeEach(() =>
  service.use(
    http.get('*/api/v1/members', ({ request }) => {
      const text = new URL(request.url).searchParams.get('q');
      return HttpResponse.json({ items: text === null ? first : text.startsWith('zoe') ? [zoe] : [] });
    }),
    http.get('*/api/v1/members/m99', () => HttpResponse.json(zoe)),
  ),
);

it('finds a member who is not among the first ones', async () => {
  const { router } = await renderInApp(<WhoSelect />, { path: '/tasks' });
  const input = screen.getByRole('combobox', { name: 'Whose tasks' });
  expect(input).toHaveValue('My tasks');

  await userEvent.click(input);
  expect(await screen.findByRole('option', { name: 'Ana 19' })).toBeInTheDocument();
  await userEvent.clear(input);
  await userEvent.type(input, 'zoe');
  await userEvent.click(await screen.findByRole('option', { name: 'Zoe Zamfir' }));

  await waitFor(() => expect(router.state.location.search).toEqual({ who: 'm99' }));
  expect(input).toHaveValue('Zoe Zamfir');
});

it('names the member the address asks for', async () => {
  await renderInApp(<WhoSelect />, { path: '/tasks?who=m99' });
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveValue('Zoe Zamfir'));
});
