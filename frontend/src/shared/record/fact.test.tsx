import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { renderInApp } from '@/shared/testing/render';
import { FactList, TextFact } from './facts';

const show = (save: (value: string | null) => Promise<unknown>, canEdit = true) =>
  renderInApp(
    <FactList>
      <TextFact label="Industry" value="food" canEdit={canEdit} save={save} />
    </FactList>,
  );

const edit = () => userEvent.click(screen.getByRole('button', { name: /Edit Industry/ }));

describe('a fact', () => {
  it('is saved by Enter and gives the focus back', async () => {
    const save = vi.fn(() => Promise.resolve());
    await show(save);
    await edit();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Industry' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Industry' }), 'energy{Enter}');

    expect(save).toHaveBeenCalledExactlyOnceWith('energy');
    await waitFor(() => expect(screen.getByRole('button', { name: /Edit Industry/ })).toHaveFocus());
  });

  it('is left as it was by Escape', async () => {
    const save = vi.fn(() => Promise.resolve());
    await show(save);
    await edit();
    await userEvent.type(screen.getByRole('textbox', { name: 'Industry' }), 'x{Escape}');

    expect(save).not.toHaveBeenCalled();
    expect(screen.getByText('food')).toBeInTheDocument();
  });

  it('changes nothing when it is left as one saw it, whatever it has become', async () => {
    const save = vi.fn(() => Promise.resolve());
    const Page = () => {
      const [value, setValue] = useState('food');
      return (
        <>
          <FactList>
            <TextFact label="Industry" value={value} canEdit save={save} />
          </FactList>
          <button type="button" onMouseEnter={() => setValue('energy')}>
            Elsewhere
          </button>
        </>
      );
    };
    await renderInApp(<Page />);
    await edit();
    await userEvent.hover(screen.getByRole('button', { name: 'Elsewhere' }));
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));

    expect(save).not.toHaveBeenCalled();
    expect(screen.getByText('energy')).toBeInTheDocument();
  });

  it('keeps what was typed and says why it was refused', async () => {
    const errors = [{ pointer: '/industry', code: 'too-long', message: 'At most 150 characters' }];
    const refusal = new ApiProblem(422, { type: '/problems/invalid', title: 'Invalid', errors });
    await show(() => Promise.reject(refusal));
    await edit();
    await userEvent.type(screen.getByRole('textbox', { name: 'Industry' }), '!{Enter}');

    expect(await screen.findByText('At most 150 characters')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Industry' })).toHaveValue('food!');
  });

  it('is only read by those who may not edit it', async () => {
    await show(vi.fn(), false);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
