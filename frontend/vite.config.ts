import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { texts } from './build/texts-plugin.ts';

const service = process.env.SERVICE_URL ?? 'http://localhost:8080';
const src = fileURLToPath(new URL('./src', import.meta.url));
// With the slash behind it, so that pages such as /api-tokens stay the app's.
const proxied = '^/(api|portal|public|problems|q)/';

/*
 * Many small files compress badly and cost a request each, so what nearly every page needs comes in three: what starts the
 * app, what the sign-in page adds to it, what the pages behind the sign-in add to that. Everything else is split by page.
 */
const components = (names: string) => `@mantine/core/esm/components/(${names})/`;
const base = [
  components(
    'Input|InputBase|TextInput|Button|UnstyledButton|ActionIcon|CloseButton|Loader|Text|Title|Stack|Group|Anchor',
  ),
  '@mantine/hooks/esm/use-uncontrolled/',
  '@tabler/icons-react/dist/esm/icons/Icon(Building|Users)\\.',
];
const shell = [
  components('Menu|Popover|ScrollArea|Tooltip|Avatar|Kbd|Badge|Skeleton|Checkbox'),
  '@floating-ui/',
  'src/app/(navigation|references|shell/(shell|shell-providers|top-bar))\\.',
  'src/shared/(table/selection|list/total-text|bulk/chosen)\\.',
  '@tabler/icons-react/dist/esm/icons/Icon(ArrowUp|ChevronDown|Pencil|Trash)\\.',
];
const parts = (patterns: string[]) => new RegExp(patterns.join('|'));

export default defineConfig({
  plugins: [react(), texts(src)],
  resolve: { alias: { '@': src } },
  server: {
    port: 5173,
    proxy: { [proxied]: { target: service } },
  },
  build: {
    target: 'baseline-widely-available',
    // The content security policy knows no `data:` scripts, styles or fonts: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'initial', tags: ['$initial'] },
            { name: 'base', test: parts(base) },
            { name: 'shell', test: parts(shell) },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./src/shared/testing/setup.ts'],
    css: false,
    restoreMocks: true,
    // Machines that build other things at the same time are slow, not wrong.
    testTimeout: 30_000,
    // Files share their modules, which saves loading the whole for each; those that replace modules have theirs apart.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.apart.test.{ts,tsx}'],
        },
      },
      { extends: true, test: { name: 'apart', include: ['src/**/*.apart.test.{ts,tsx}'] } },
    ],
  },
});
