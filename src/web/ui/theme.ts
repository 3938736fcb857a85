/** The tokens as a theme of the component library, used on the desk (visual language §3.3). */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { lights, neutrals, qing } from './tokens.ts';

/** Mixes two colours evenly or by share, for the steps that are never used directly. */
function mix(a: string, b: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(a, at) * (1 - share) + part(b, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function lightTuple(key: keyof typeof lights): MantineColorsTuple {
  const { light, dark } = lights[key];
  const [t, d, s] = [light.tint, dark.text, dark.solid];
  return [
    t,
    mix(t, d, 1 / 3),
    mix(t, d, 2 / 3),
    d,
    s,
    mix(s, light.solid, 0.5),
    light.solid,
    mix(light.solid, light.text, 0.5),
    light.text,
    dark.tint,
  ];
}

export const theme = createTheme({
  primaryColor: 'qing',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    qing: [...qing],
    ok: lightTuple('ok'),
    soon: lightTuple('soon'),
    late: lightTuple('late'),
    pause: lightTuple('pause'),
    done: lightTuple('done'),
    dlate: lightTuple('dlate'),
  },
  defaultRadius: 'sm',
  radius: { xs: '0.1875rem', sm: '0.25rem', md: '0.5rem', lg: '0.5rem', xl: '0.5rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.75', xl: '1.5' },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '80em', xl: '90em' },
  fontFamily: 'var(--q-sans)',
  headings: { fontFamily: 'var(--q-sans)', fontWeight: '600' },
  focusRing: 'auto',
  focusClassName: 'q-focus',
  respectReducedMotion: true,
  autoContrast: false,
  cursorType: 'pointer',
  black: neutrals.light.ink,
  white: neutrals.light.surface,
});

const base = {
  '--mantine-color-body': 'var(--q-paper)',
  '--mantine-color-text': 'var(--q-ink)',
  '--mantine-color-dimmed': 'var(--q-ink3)',
  '--mantine-color-default': 'var(--q-surface)',
  '--mantine-color-default-hover': 'var(--q-sunken)',
  '--mantine-color-default-border': 'var(--q-edge)',
  '--mantine-color-error': 'var(--q-late-text)',
  '--mantine-color-anchor': 'var(--q-link)',
  '--mantine-color-placeholder': 'var(--q-ink3)',
};

/** Our variables stand behind the library's own; both schemes read the same names. */
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: base, dark: base });
