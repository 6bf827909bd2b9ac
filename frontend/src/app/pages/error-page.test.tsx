import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { lazyPage } from '@/shared/routing/lazy-page';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { ErrorPage } from './error-page';

type Page = typeof import('@/shared/ui/not-found');
const away = () =>
  Promise.reject<Page>(new TypeError('Failed to fetch dynamically imported module: http://x/assets/a-1.js'));
let onLine: ReturnType<typeof vi.spyOn>;
let reload: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  sessionStorage.clear();
  onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  service.use(http.get('*/', () => HttpResponse.html('<html></html>')));
});

it('stays where a page does not come offline, and goes on when the connection is back', async () => {
  const Late = lazyPage(away, 'NotFound');
  const { router } = await renderInApp(<Late />);
  act(() => router.update({ ...router.options, defaultErrorComponent: ErrorPage }));

  expect(await screen.findByText('The service cannot be reached')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  expect(reload).not.toHaveBeenCalled();

  onLine.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});
