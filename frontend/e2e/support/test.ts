import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * Playwright's test, that fails when the browser's console shows an error: a broken script, a style or script the
 * content security policy refused. Answers of the service that refuse something are no errors of the page.
 */
export const test = base.extend<{ cleanConsole: undefined }>({
  cleanConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) errors.push(message.text());
      });
      await use(undefined);
      expect(errors, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

/** The last is what the browser says while a test has taken its connection away, and never else. */
function isRefusal(text: string): boolean {
  return /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(
    text,
  );
}
