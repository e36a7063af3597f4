import {
  Alert,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Modal,
  Table,
} from '@mantine/core'

/** The one accent: the deep teal of the icon, light to dark. */
const teal: MantineColorsTuple = [
  '#e9f4f5',
  '#d3e6e8',
  '#a7ced2',
  '#78b4ba',
  '#4f9ea6',
  '#318a93',
  '#1d7680',
  '#14626b',
  '#0f4e56',
  '#0a3a40',
]

/** The greys of the dark, with a little of the teal of the surfaces among which they stand; text to the deepest. */
const dark: MantineColorsTuple = [
  '#c6cbcc',
  '#b3babc',
  '#808a8c',
  '#667073',
  '#3e4648',
  '#363d3f',
  '#2a3032',
  '#1e2324',
  '#1a1e1f',
  '#121516',
]

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Source Sans 3 Variable', 'Segoe UI', system-ui, sans-serif",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.15rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // The colours of a light alert are too pale for words, and too loud for a box around them: in the dark above all.
    Alert: Alert.extend({
      styles: {
        root: {
          backgroundColor: 'color-mix(in srgb, var(--alert-bg) 40%, var(--surface))',
          borderColor: 'color-mix(in srgb, var(--alert-color) 25%, transparent)',
        },
        title: { color: 'var(--mantine-color-text)' },
      },
    }),
    // On Mantine's own dark one links are too faint.
    Table: Table.extend({ defaultProps: { highlightOnHoverColor: 'var(--hover)' } }),
    // A click beside a form must not throw away what was typed.
    // There and gone at once: what is typed behind the click that opens it must not fall beside it.
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Modal: Modal.extend({
      defaultProps: { size: 'lg', closeOnClickOutside: false, transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 650, fontSize: '1.1rem' } },
    }),
  },
})

/**
 * The two voices, each a quiet hue of its own wherever a side is meant: hoor (the complainant) ochre, wederhoor
 * (the respondent) indigo. `-ink` is readable as text, `-soft` is a background, `-line` an edge.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfbf9',
    '--mantine-color-dimmed': '#5b6468',
    '--mantine-color-error': '#b42323',
    '--focus': '#14626b',
    '--surface': '#ffffff',
    '--line': '#dfe2e0',
    '--hover': '#f1f3f5',
    '--rail': '#12343b',
    '--rail-ink': '#eaf1f1',
    '--hoor-ink': '#8a4b08',
    '--hoor-line': '#e2b077',
    '--hoor-soft': '#fdf4e7',
    '--wederhoor-ink': '#3d4a8f',
    '--wederhoor-line': '#a3addb',
    '--wederhoor-soft': '#f0f2fb',
    '--late-ink': '#a61e1e',
    '--late-soft': '#fdecec',
  },
  dark: {
    '--mantine-color-body': '#16191a',
    '--mantine-color-dimmed': '#a3adb0',
    '--mantine-color-error': '#ff9d9d',
    '--focus': '#78b4ba',
    '--surface': '#1e2324',
    '--line': '#363d3f',
    '--hover': '#282b2d',
    '--rail': '#0d2226',
    '--rail-ink': '#dbe7e8',
    '--hoor-ink': '#f0b775',
    '--hoor-line': '#7d5526',
    '--hoor-soft': '#2b2219',
    '--wederhoor-ink': '#b3bdf0',
    '--wederhoor-line': '#4a5590',
    '--wederhoor-soft': '#20243a',
    '--late-ink': '#ff9d9d',
    '--late-soft': '#3a1d1d',
  },
})
