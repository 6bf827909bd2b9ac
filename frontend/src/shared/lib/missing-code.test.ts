import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { service } from '@/shared/testing/service';
import { fetchCode, isMissingCode, MissingCode, reloadIfReachable, reloadOnce } from './missing-code';

const chrome = () => new TypeError('Failed to fetch dynamically imported module: http://x/assets/a-1.js');
const online = (is: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
let reload: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  sessionStorage.clear();
  reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  online(true);
  service.use(http.get('*/', () => HttpResponse.html('<html></html>')));
});

it('tells code that did not come from what is wrong with code', async () => {
  await expect(fetchCode(() => Promise.reject(chrome()))).rejects.toBeInstanceOf(MissingCode);
  const broken = new Error('x is not a function');
  await expect(fetchCode(() => Promise.reject(broken))).rejects.toBe(broken);
  expect(isMissingCode(new Error('Unable to preload CSS for /assets/a-1.css'))).toBe(true);
});

it('reloads by itself once, and again when asked to', async () => {
  expect(await reloadOnce()).toBe(true);
  expect(await reloadOnce()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(await reloadIfReachable()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(2);
});

it('does not reload offline, nor when the service is away', async () => {
  online(false);
  expect(await reloadOnce()).toBe(false);
  online(true);
  service.use(http.get('*/', () => HttpResponse.error()));
  expect(await reloadOnce()).toBe(false);
  expect(reload).not.toHaveBeenCalled();

  service.use(http.get('*/', () => HttpResponse.html('<html></html>')));
  expect(await reloadOnce()).toBe(true);
});
