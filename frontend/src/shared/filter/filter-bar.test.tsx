import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { FilterBar } from './filter-bar';

const schema = {
  resource: 'trial',
  fields: [
    { name: 'archived', type: 'BOOLEAN', operators: ['=='], sortable: false },
    { name: 'kind', type: 'ENUM', operators: ['==', '=in='], values: ['A', 'B'], sortable: false },
    { name: 'createdAt', type: 'INSTANT', operators: ['=ge=', '=lt='], sortable: true },
  ],
};

const answerSchema = () => service.use(http.get('*/api/v1/schema/trial', () => HttpResponse.json(schema)));

function Kept({ filter }: { filter?: string }) {
  const [kept, setKept] = useState(filter);
  return <FilterBar resource="trial" filter={kept} onChange={setKept} />;
}

describe('the filter bar', () => {
  it('reads a filter in words and takes a condition away', async () => {
    answerSchema();
    const onChange = vi.fn();
    await renderInApp(
      <FilterBar resource="trial" filter="archived==true;createdAt=ge=-7d" onChange={onChange} />,
    );
    expect(await screen.findByText('7 days ago')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter Archived' }));
    expect(onChange).toHaveBeenCalledWith('createdAt=ge=-7d');
  });

  it('keeps a part it cannot edit when another changes', async () => {
    answerSchema();
    const onChange = vi.fn();
    const filter = '(createdAt=lt=now,archived==false);archived==true';
    await renderInApp(<FilterBar resource="trial" filter={filter} onChange={onChange} />);
    expect(await screen.findByText('Advanced filter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter Archived' }));
    expect(onChange).toHaveBeenCalledWith('(createdAt=lt=now,archived==false)');
  });

  it('adds a condition from the fields the service has', async () => {
    answerSchema();
    const onChange = vi.fn();
    await renderInApp(<FilterBar resource="trial" filter={undefined} onChange={onChange} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Archived' }));
    const yes = await screen.findByRole('radio', { name: 'Yes' });
    await waitFor(() => expect(yes.closest('form')?.contains(document.activeElement)).toBe(true));
    await userEvent.click(yes);
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(onChange).toHaveBeenCalledWith('archived==true');
  });

  it('offers countries by their names', async () => {
    const country = {
      name: 'country',
      type: 'TEXT',
      operators: ['==', '!=', '=in=', '=out='],
      sortable: false,
    };
    service.use(
      http.get('*/api/v1/schema/trial', () => HttpResponse.json({ resource: 'trial', fields: [country] })),
    );
    const onChange = vi.fn();
    await renderInApp(<FilterBar resource="trial" filter="country==RO" onChange={onChange} />);
    await userEvent.click(await screen.findByText('Romania'));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Values' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Values' }), 'Fran');
    await userEvent.click(await screen.findByRole('option', { name: 'France' }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(onChange).toHaveBeenCalledWith('country=in=(RO,FR)');
  });

  it('says of a part of a code what it is, and no country', async () => {
    const country = { name: 'country', type: 'TEXT', operators: ['==', '=in='], sortable: false };
    service.use(
      http.get('*/api/v1/schema/trial', () => HttpResponse.json({ resource: 'trial', fields: [country] })),
    );
    await renderInApp(<FilterBar resource="trial" filter="country==*ro*" onChange={vi.fn()} />);
    expect(await screen.findByText('contains')).toBeVisible();
    expect(screen.getByText('ro')).toBeVisible();
  });

  it('closes an open list by Escape first, then itself, and goes back to the button', async () => {
    answerSchema();
    const onChange = vi.fn();
    await renderInApp(<FilterBar resource="trial" filter={undefined} onChange={onChange} />);
    const add = await screen.findByRole('button', { name: 'Filter' });
    await userEvent.click(add);
    await userEvent.click(await screen.findByRole('menuitem', { name: /kind/i }));
    const values = await screen.findByRole('combobox', { name: 'Values' });
    await userEvent.click(values);
    await userEvent.click(await screen.findByRole('option', { name: /B$/ }));
    expect(values).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    expect(values).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('button', { name: 'Apply' })).toBeEnabled();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Apply' })).not.toBeInTheDocument());
    expect(add).toHaveFocus();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leaves the focus on the chip it made', async () => {
    answerSchema();
    await renderInApp(<Kept />);
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Archived' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    const chip = await screen.findByRole('button', { name: 'Archived is Yes' });
    await waitFor(() => expect(chip).toHaveFocus());
  });

  it.each(['{Escape}', '{Enter}'])('leaves the focus on the chip that was changed, by %s', async (key) => {
    answerSchema();
    await renderInApp(<Kept filter="archived==true" />);
    const chip = await screen.findByRole('button', { name: 'Archived is Yes' });
    await userEvent.click(chip);
    const apply = await screen.findByRole('button', { name: 'Apply' });
    apply.focus();
    await userEvent.keyboard(key);
    await waitFor(() => expect(apply).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Archived is Yes' })).toHaveFocus();
  });

  it('leaves the focus on the button when a chip is taken away', async () => {
    answerSchema();
    await renderInApp(<Kept filter="archived==true" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the filter Archived' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Filter' })).toHaveFocus());
  });

  it('says when filters are not there', async () => {
    service.use(http.get('*/api/v1/schema/trial', () => problem(404, 'not-found')));
    await renderInApp(<FilterBar resource="trial" filter={undefined} onChange={vi.fn()} />);
    expect(await screen.findByText('Filters are not available right now')).toBeInTheDocument();
  });
});
