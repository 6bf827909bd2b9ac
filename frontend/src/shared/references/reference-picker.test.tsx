import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { MultiReferencePicker } from './multi-reference-picker';
import { ReferencePicker } from './reference-picker';
import type { Reference } from './reference-sources';

const tags: Record<string, Reference[]> = {
  vi: [
    { id: 't1', name: 'Vip' },
    { id: 't2', name: 'Visitor' },
  ],
  vis: [{ id: 't2', name: 'Visitor' }],
};

beforeEach(() => {
  service.use(
    http.get('*/api/v1/tags', async ({ request }) => {
      await delay(50);
      const asked = new URL(request.url).searchParams.get('q') ?? '';
      return HttpResponse.json({ items: tags[asked] ?? [] });
    }),
    http.get('*/api/v1/tags/:id', ({ params }) =>
      HttpResponse.json(tags.vi?.find((each) => each.id === params.id)),
    ),
  );
});

function One({ onSubmit }: { onSubmit: () => void }) {
  const [value, setValue] = useState<Reference | null>(null);
  return (
    <form onSubmit={onSubmit}>
      <ReferencePicker kind="tags" label="Tag" value={value} onChange={setValue} />
      <output>{value?.name ?? 'none'}</output>
    </form>
  );
}

function Many() {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <MultiReferencePicker kind="tags" label="Tags" value={value} onChange={setValue} />
      <output>{value.join(' ')}</output>
    </>
  );
}

it('takes the first of what is found on Enter, and sends no form with it', async () => {
  const onSubmit = vi.fn();
  await renderInApp(<One onSubmit={onSubmit} />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Tag' }), 'vi');
  await expect
    .poll(() => screen.queryByRole('option', { name: 'Vip' }))
    .toHaveAttribute('data-combobox-selected');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Vip');
  expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveValue('Vip');
  expect(onSubmit).not.toHaveBeenCalled();
});

it('waits for what the text finds when Enter comes first, and takes nothing that an earlier text had found', async () => {
  await renderInApp(<One onSubmit={vi.fn()} />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Tag' }), 'vi');
  await screen.findByRole('option', { name: 'Vip' });
  await userEvent.keyboard('s{Enter}');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Visitor');
});

it('takes what the arrow keys have marked', async () => {
  await renderInApp(<One onSubmit={vi.fn()} />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Tag' }), 'vi');
  await screen.findByRole('option', { name: 'Vip' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('Visitor');
});

it('takes one after the other where several may be chosen', async () => {
  await renderInApp(<Many />);
  const input = screen.getByRole('combobox', { name: 'Tags' });
  await userEvent.type(input, 'vi');
  await screen.findByRole('option', { name: 'Vip' });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('t1');
  await userEvent.type(input, 'vi');
  await screen.findByRole('option', { name: 'Visitor' });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('t1 t2');
});
