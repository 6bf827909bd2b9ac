import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef3fd',
  '#dbe5fa',
  '#b8ccf4',
  '#8fafec',
  '#6a93e4',
  '#4c7bdc',
  '#3867d3',
  '#2f5bc4',
  '#274dab',
  '#1f3f8f',
];
const dark: MantineColorsTuple = [
  '#d8dce3',
  '#b9bfca',
  '#98a1b0',
  '#667080',
  '#3b424e',
  '#2f3641',
  '#252b34',
  '#1a1e25',
  '#14171d',
  '#0e1014',
];
const named = [
  'accent',
  'blue',
  'green',
  'teal',
  'cyan',
  'orange',
  'yellow',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'lime',
  'gray',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Named, not imported: the start does not wait for menus and dialogs.
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    // Enter takes what is marked, so that no form is sent with a text that chose nothing, and never takes a choice back.
    Select: { defaultProps: { selectFirstOptionOnChange: true, allowDeselect: false } },
    MultiSelect: { defaultProps: { selectFirstOptionOnChange: true, hidePickedOptions: true } },
    Kbd: { styles: { root: { fontFamily: 'inherit', fontWeight: 500 } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-start', withinPortal: true } },
    Modal: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontWeight: 600 } },
    },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.25 } },
      styles: { title: { fontWeight: 600 } },
    },
  },
});

/** Mantine's own greys and light variants miss AA contrast; these reach it in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...tints((color) => `color-mix(in srgb, var(--mantine-color-${color}-9) 65%, #000)`),
    '--mantine-color-text': '#1d2129',
    '--mantine-color-dimmed': '#5b6472',
    '--mantine-color-placeholder': '#6a7281',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-default-border': '#d5d9e0',
    '--mantine-color-anchor': 'var(--mantine-color-accent-8)',
    '--rp-rail': '#f6f7f9',
    '--rp-surface': '#ffffff',
    '--rp-raised': '#f6f7f9',
    '--rp-border': '#e3e6eb',
    '--rp-hover': '#f1f3f6',
    '--rp-selected': '#e8effc',
    '--rp-note': '#fffaeb',
    '--rp-note-border': '#ead9a2',
    '--rp-note-edge': '#d9b94a',
    '--rp-shade': 'rgb(0 0 0 / 12%)',
    '--rp-accent-text': 'var(--mantine-color-accent-8)',
  },
  dark: {
    ...tints((color) => `var(--mantine-color-${color}-2)`),
    '--mantine-color-gray-light': '#272d37',
    '--mantine-color-gray-light-hover': '#2f3641',
    '--mantine-color-accent-light': '#1c2b4d',
    '--mantine-color-accent-light-hover': '#22345c',
    '--mantine-color-body': '#14171d',
    '--mantine-color-text': '#d8dce3',
    '--mantine-color-dimmed': '#98a1b0',
    '--mantine-color-placeholder': '#8891a0',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-default': '#1c2028',
    '--mantine-color-default-hover': '#252b34',
    '--mantine-color-default-border': '#3b424e',
    '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
    '--rp-rail': '#0f1217',
    '--rp-surface': '#14171d',
    '--rp-raised': '#1a1e25',
    '--rp-border': '#2b313b',
    '--rp-hover': '#1f242d',
    '--rp-selected': '#1c2b4d',
    '--rp-note': '#26230f',
    '--rp-note-border': '#574d1e',
    '--rp-note-edge': '#8a7a2c',
    '--rp-shade': 'rgb(0 0 0 / 60%)',
    '--rp-accent-text': 'var(--mantine-color-accent-3)',
  },
});

function tints(textOf: (color: string) => string): Record<string, string> {
  return Object.fromEntries(named.map((color) => [`--mantine-color-${color}-light-color`, textOf(color)]));
}
