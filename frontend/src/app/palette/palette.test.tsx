import { IconArchive } from '@tabler/icons-react';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePageActions } from '@/shared/shortcuts/page-actions';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { Palette } from './palette';
import { openPalette, palette } from './palette-store';

const hit = { type: 'customers', id: 'c7', title: 'Brutăria Dacia', subtitle: 'Cluj' };

function answering(items: object[]) {
  return http.get('*/api/v1/search', () => HttpResponse.json({ items }));
}

async function opened(beside = <p>page</p>) {
  const rendered = await renderInApp(
    <>
      {beside}
      <Palette />
    </>,
  );
  openPalette();
  return { ...rendered, input: await screen.findByRole('combobox', { name: 'Search' }) };
}

function OpenRecord({ archive }: { archive: () => void }) {
  usePageActions('Brutăria Dacia', [{ key: 'archive', label: 'Archive', icon: IconArchive, run: archive }]);
  return null;
}

describe('the palette', () => {
  beforeEach(() => {
    palette.set(false);
    Element.prototype.scrollIntoView = vi.fn();
    service.use(answering([]));
  });

  it('opens a record that was found', async () => {
    service.use(answering([hit, { ...hit, type: 'unheard-of', id: 'x' }]));
    const { input, router } = await opened();
    await userEvent.type(input, 'dacia');
    expect(await screen.findByRole('option', { name: /Brutăria Dacia/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/customers/c7'));
    expect(palette.isOn()).toBe(false);
  });

  it('goes to places by words in any order, accents or not', async () => {
    const { input, router } = await opened();
    await userEvent.type(input, 'cústomers go');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/customers'));
  });

  it('moves with the arrows and says when there is nothing', async () => {
    const { input } = await opened();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option')[1]).toHaveAttribute('aria-selected', 'true');
    await userEvent.type(input, 'zzz');

    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
  });

  it('changes the theme', async () => {
    const { input } = await opened();
    await userEvent.type(input, 'theme dark{Enter}');

    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  it('offers what can be done with the record that is open, until it is left', async () => {
    const archive = vi.fn();
    const { input } = await opened(<OpenRecord archive={archive} />);
    expect(screen.getByText('Brutăria Dacia')).toBeInTheDocument();
    await userEvent.type(input, 'archive{Enter}');

    expect(archive).toHaveBeenCalledOnce();
  });

  it('says that searching failed and still knows commands', async () => {
    service.use(http.get('*/api/v1/search', () => problem(503, 'unavailable')));
    const { input } = await opened();
    await userEvent.type(input, 'customers');

    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
  });
});
