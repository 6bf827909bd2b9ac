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
    // A trace of every test costs a quarter of the time; the second try of one that failed has it.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
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
