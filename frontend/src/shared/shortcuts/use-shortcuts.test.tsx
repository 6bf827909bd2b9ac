import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { typingSoon, useShortcutListener, useShortcuts } from './use-shortcuts';

const run = vi.fn();

function Page({ loading }: { loading: boolean }) {
  useShortcutListener();
  useShortcuts([{ keys: 'n', label: 'New', run }]);
  return loading ? <div {...typingSoon} /> : <p>Here</p>;
}

it.each([
  [false, 1],
  [true, 0],
])('are no shortcuts while an editor loads (%s)', async (loading, times) => {
  run.mockClear();
  await renderInApp(<Page loading={loading} />);
  await userEvent.keyboard('n');
  expect(run).toHaveBeenCalledTimes(times);
});
