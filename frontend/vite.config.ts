import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { texts } from './build/texts-plugin.ts';

const service = process.env.SERVICE_URL ?? 'http://localhost:8080';
const src = fileURLToPath(new URL('./src', import.meta.url));
const proxied = ['/api', '/portal', '/public', '/problems', '/q'];

export default defineConfig({
  plugins: [react(), texts(src)],
  resolve: { alias: { '@': src } },
  server: {
    port: 5173,
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: service }])),
  },
  build: {
    target: 'baseline-widely-available',
    // The content security policy knows no `data:` scripts, styles or fonts: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./src/shared/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    restoreMocks: true,
    // Machines that build other things at the same time are slow, not wrong.
    testTimeout: 30_000,
  },
});
