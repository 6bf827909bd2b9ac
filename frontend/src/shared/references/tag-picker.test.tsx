import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, service } from '@/shared/testing/service';
import { TagPicker } from './tag-picker';

it('takes what is found on Enter, and makes what is not there', async () => {
  let made: unknown;
  service.use(
    http.get('*/api/v1/tags', ({ request }) => {
      const text = new URL(request.url).searchParams.get('q');
      return HttpResponse.json({ items: text === 'vi' ? [{ id: 'g300', name: 'VIP' }] : [] });
    }),
    http.post('*/api/v1/tags', async ({ request }) => {
      made = await request.json();
      return HttpResponse.json({ id: 'g301', name: 'New' });
    }),
  );
  const onChange = vi.fn();
  await renderInApp(<TagPicker value={[]} onChange={onChange} />, {
    me: me({ permissions: { 'tags:write': 'ORGANISATION' } }),
  });
  await userEvent.type(screen.getByRole('combobox', { name: 'Tags' }), 'vi{Enter}');
  await waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(['g300']));

  await userEvent.type(screen.getByRole('combobox', { name: 'Tags' }), 'New{Enter}');
  await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(['g301']));
  expect(made).toEqual({ name: 'New' });
});

it('finds a tag beyond the first ones, and makes none of the same name', async () => {
  service.use(
    http.get('*/api/v1/tags', ({ request }) => {
      const text = new URL(request.url).searchParams.get('q');
      const items = text === null ? [{ id: 'g1', name: 'Fair' }] : [{ id: 'g300', name: 'VIP' }];
      return HttpResponse.json({ items });
    }),
  );
  const onChange = vi.fn();
  await renderInApp(<TagPicker value={[]} onChange={onChange} />, {
    me: me({ permissions: { 'tags:write': 'ORGANISATION' } }),
  });
  const input = screen.getByRole('combobox', { name: 'Tags' });
  await userEvent.click(input);
  expect(await screen.findByRole('option', { name: 'Fair' })).toBeInTheDocument();

  await userEvent.type(input, 'vip');
  await userEvent.click(await screen.findByRole('option', { name: 'VIP' }));
  await waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(['g300']));
  expect(screen.queryByText(/Create/)).not.toBeInTheDocument();
});
