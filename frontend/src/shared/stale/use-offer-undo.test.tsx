import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { renderInApp } from '@/shared/testing/render';
import { useOfferUndo } from './use-offer-undo';

type Thing = { version: number; name: string; size: number };
type Patch = { name?: string; size?: number };
const onto: Thing = { version: 1, name: 'Mill', size: 1 };
const saved: Thing = { version: 2, name: 'Oven', size: 1 };
const send = vi.fn<(from: Thing, patch: Patch) => Promise<Thing>>();
const onUndone = vi.fn();

function Saved() {
  const offerUndo = useOfferUndo();
  const save = {
    resource: 'things',
    seen: onto,
    patch: { name: 'Oven' },
    shown: {},
    send,
    inputOf: ({ name, size }: Thing): Patch => ({ name, size }),
    newest: async () => saved,
  };
  const merged = { saved, onto, patch: { name: 'Oven' } };
  return (
    <button type="button" onClick={() => offerUndo({ message: 'Saved', save, merged, onUndone })}>
      Save
    </button>
  );
}

async function undo() {
  await renderInApp(<Saved />);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
}

it('brings back what was changed, and nothing else, onto the version the change made', async () => {
  send.mockResolvedValue({ ...onto, version: 3 });
  await undo();
  await waitFor(() => expect(onUndone).toHaveBeenCalledWith({ ...onto, version: 3 }));
  expect(send).toHaveBeenCalledExactlyOnceWith(saved, { name: 'Mill' });
});

it('says when it is refused', async () => {
  send.mockRejectedValue(new ApiProblem(403, { type: '/problems/forbidden', title: 'Not allowed' }));
  await undo();
  expect(await screen.findByText('Not allowed')).toBeInTheDocument();
});
