import { defineConfig } from '@playwright/test';
import { browserPath } from './e2e/support/browser-path.ts';

const browser = browserPath();

/** Runs against a service that is up already: BASE_URL, or the usual address. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Tests share the organisation of demo data: each makes what it changes, and counts nothing that others make.
  workers: Number(process.env.E2E_WORKERS ?? 2),
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    locale: 'en',
    timezoneId: 'Europe/Bucharest',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Pictures of every frame cost a quarter of the time of all tests; what a page held and asked for stays.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
