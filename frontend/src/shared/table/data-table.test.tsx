import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRequest } from '@/shared/api/list';
import { useWindowedList } from '@/shared/api/list';
import type { ListPage } from '@/shared/api/list-window';
import { ApiProblem } from '@/shared/api/problem';
import { renderInApp } from '@/shared/testing/render';
import type { Column } from './column';
import { DataTable } from './data-table';
import { useSelection } from './selection';
import { useTableLayout } from './use-table-layout';

type Row = { id: string; name: string };
type Fetch = (page: PageRequest) => Promise<ListPage<Row>>;
const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: (row) => row.name, sort: 'name' },
  { id: 'id', header: 'Number', cell: (row) => row.id },
];
const many: Fetch = async ({ limit, skip = '0' }) => ({
  items: Array.from({ length: Number(limit) }, (_, index) => {
    const number = Number(skip) + index;
    return { id: `c${number}`, name: `Customer ${number}` };
  }),
  next: 'more',
  total: { atLeast: 10_000, estimate: 120_000 },
});

function Trial(props: {
  fetch: Fetch;
  open?: (row: Row) => void;
  onSort?: (sort: string | undefined) => void;
  onPreview?: (id: string | undefined) => void;
}) {
  const list = useWindowedList<Row>(['trial'], props.fetch);
  const layout = useTableLayout<Row>('trial', columns);
  const selection = useSelection({});
  return (
    <DataTable
      label="Customers"
      list={list}
      layout={layout}
      sort={{ value: 'name', onChange: props.onSort ?? vi.fn() }}
      row={{ name: (row) => row.name, open: props.open ?? vi.fn() }}
      empty="No customers yet"
      extras={{
        selection,
        bulkActions: 'Archive',
        ...(props.onPreview && { preview: { id: undefined, onChange: props.onPreview, render: () => null } }),
      }}
    />
  );
}

describe('a table', () => {
  beforeEach(() => {
    // There is no layout here: the grid is as high as ten rows.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    Element.prototype.scrollTo = vi.fn();
  });

  it('draws only what is in sight of a hundred thousand rows', async () => {
    await renderInApp(<Trial fetch={many} />);
    expect(await screen.findByText('Customer 3')).toBeInTheDocument();
    expect(screen.getByRole('grid', { name: 'Customers' })).toHaveAttribute('aria-rowcount', '120001');
    expect(screen.getAllByRole('row').length).toBeLessThan(30);
  });

  it('shows rows to come while it loads', async () => {
    await renderInApp(<Trial fetch={() => new Promise<ListPage<Row>>(() => undefined)} />);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getAllByRole('row').length).toBeGreaterThan(5);
  });

  it('says what to do when there is nothing', async () => {
    await renderInApp(<Trial fetch={async () => ({ items: [], total: { exact: 0 } })} />);
    expect(await screen.findByText('No customers yet')).toBeInTheDocument();
  });

  it('leads out of an address that asks for what there is not', async () => {
    const { router } = await renderInApp(
      <Trial fetch={() => Promise.reject(new ApiProblem(400, { title: 'Malformed' }))} />,
      { path: '/?sort=nothing&filter=a%3D%3Db&tab=one' },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Show everything' }));
    await expect.poll(() => router.state.location.search).toEqual({ tab: 'one' });
  });

  it('says what went wrong and tries again', async () => {
    const fetch = vi
      .fn<Fetch>()
      .mockRejectedValueOnce(new ApiProblem(500, { title: 'Broken', requestId: 'r9' }));
    fetch.mockImplementation(many);
    await renderInApp(<Trial fetch={fetch} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('r9');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Customer 0')).toBeInTheDocument();
  });

  it('says when one may not see the list', async () => {
    await renderInApp(<Trial fetch={() => Promise.reject(new ApiProblem(403, {}))} />);
    expect(await screen.findByText('You cannot open this page')).toBeInTheDocument();
  });

  it('sorts by a press on a header', async () => {
    const onSort = vi.fn();
    await renderInApp(<Trial fetch={many} onSort={onSort} />);
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenCalledWith('-name');
  });

  it('is worked from the keyboard', async () => {
    const open = vi.fn();
    const onPreview = vi.fn();
    await renderInApp(<Trial fetch={many} open={open} onPreview={onPreview} />);
    await screen.findByText('Customer 0');
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}x');
    expect(await screen.findByRole('toolbar')).toHaveTextContent('1 selected');
    await userEvent.keyboard(' ');
    expect(onPreview).toHaveBeenCalledWith('c2');
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ id: 'c2' }));
  });

  it('ticks the rows one chooses', async () => {
    await renderInApp(<Trial fetch={many} />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Customer 1' }));
    const bar = await screen.findByRole('toolbar');
    expect(bar).toHaveTextContent('1 selected');
    await userEvent.click(within(bar).getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});
