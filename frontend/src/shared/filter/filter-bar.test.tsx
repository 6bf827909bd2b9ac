import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { FilterBar } from './filter-bar';

const schema = {
  resource: 'trial',
  fields: [
    { name: 'archived', type: 'BOOLEAN', operators: ['=='], sortable: false },
    { name: 'createdAt', type: 'INSTANT', operators: ['=ge=', '=lt='], sortable: true },
  ],
};

const answerSchema = () => service.use(http.get('*/api/v1/schema/trial', () => HttpResponse.json(schema)));

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

  it('says when filters are not there', async () => {
    service.use(http.get('*/api/v1/schema/trial', () => problem(404, 'not-found')));
    await renderInApp(<FilterBar resource="trial" filter={undefined} onChange={vi.fn()} />);
    expect(await screen.findByText('Filters are not available right now')).toBeInTheDocument();
  });
});
