import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { RelativeTime } from './relative-time';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-03-10T12:00:10Z'),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it('moves on with the clock, all by one timer and without drawing what is around it', async () => {
  const drawn = vi.fn();
  const intervals = vi.spyOn(globalThis, 'setInterval');
  const Row = ({ at }: { at: string }) => {
    drawn();
    return (
      <li>
        <RelativeTime at={at} />
      </li>
    );
  };
  const { unmount } = await renderInApp(
    <ul>
      <Row at="2026-03-10T12:00:00Z" />
      <Row at="2026-03-10T08:00:00Z" />
    </ul>,
  );
  const texts = () => screen.getAllByRole('listitem').map((each) => each.textContent);
  expect(texts()).toEqual(['now', '4 hours ago']);
  drawn.mockClear();

  await act(() => vi.advanceTimersByTime(15 * 60_000));
  expect(texts()).toEqual(['15 minutes ago', '4 hours ago']);
  expect(drawn).not.toHaveBeenCalled();
  expect(intervals.mock.calls.filter(([, each]) => each === 60_000)).toHaveLength(1);

  const stopped = vi.spyOn(globalThis, 'clearInterval');
  unmount();
  expect(stopped).toHaveBeenCalled();
});
