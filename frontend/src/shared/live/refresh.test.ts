import { QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useHoldStill } from './hold-still';
import { type Refresh, refreshing } from './refresh';

const GATHERED = 300;

describe('what was changed elsewhere', () => {
  let client: QueryClient;
  let refresh: Refresh;
  const isOld = (...key: string[]) => client.getQueryState(key)?.isInvalidated;
  const pass = () => vi.advanceTimersByTimeAsync(GATHERED);
  const hide = (hidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient();
    client.setQueryData(['customers', 'list'], []);
    client.setQueryData(['products', 'list'], []);
    refresh = refreshing(client);
  });
  afterEach(() => {
    refresh.stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('makes old what shows it, a moment later, and nothing else', async () => {
    refresh.note([{ type: 'customers', id: 'a' }]);
    expect(isOld('customers', 'list')).toBe(false);
    await pass();

    expect(isOld('customers', 'list')).toBe(true);
    expect(isOld('products', 'list')).toBe(false);
  });

  it('makes everything old when too much happened to tell', async () => {
    refresh.everything();
    await pass();

    expect(isOld('products', 'list')).toBe(true);
  });

  it('waits while the page is hidden', async () => {
    hide(true);
    refresh.note([{ type: 'customers', id: 'a' }]);
    await pass();
    expect(isOld('customers', 'list')).toBe(false);

    hide(false);
    await pass();
    expect(isOld('customers', 'list')).toBe(true);
  });

  it('waits while something is held with the pointer', async () => {
    document.dispatchEvent(new Event('pointerdown'));
    refresh.note([{ type: 'customers', id: 'a' }]);
    await pass();
    expect(isOld('customers', 'list')).toBe(false);

    document.dispatchEvent(new Event('pointerup'));
    await pass();
    expect(isOld('customers', 'list')).toBe(true);
  });

  it('waits while a field is being edited', async () => {
    const { unmount } = renderHook(() => useHoldStill(true));
    refresh.note([{ type: 'customers', id: 'a' }]);
    await pass();
    expect(isOld('customers', 'list')).toBe(false);

    unmount();
    await pass();
    expect(isOld('customers', 'list')).toBe(true);
  });
});
