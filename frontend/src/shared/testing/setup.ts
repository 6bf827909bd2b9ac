import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startTexts } from '@/shared/i18n/i18n';
import { service } from './service';

configure({ asyncUtilTimeout: 10_000 });

// Drag and drop looks for it, as index.html has it.
document.insertBefore(document.implementation.createDocumentType('html', '', ''), document.documentElement);

beforeAll(async () => {
  service.listen({ onUnhandledRequest: 'error' });
  await startTexts();
});

afterEach(() => {
  cleanup();
  notifications.clean();
  service.resetHandlers();
  localStorage.clear();
});

afterAll(() => service.close());
