import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { OfflineBar } from './offline-bar';

it('says that one is offline for as long as one is', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  await renderInApp(<OfflineBar />);
  const bar = await screen.findByRole('status');
  expect(bar).toBeEmptyDOMElement();

  onLine.mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(bar).toHaveTextContent('You are offline');

  onLine.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(bar).toBeEmptyDOMElement();
});
