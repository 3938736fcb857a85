/**
 * The one place of colours, sizes and spaces: pigments and lights of the visual language (its §3–§5). `tokens.css` is this file
 * written out as custom properties `--q-…`; a test recomputes every contrast from here and compares the two files. It knows no
 * component. Rebuild: `node -e "import('./src/web/ui/tokens.ts').then((t) => fs.writeFileSync('src/web/ui/tokens.css', t.tokensCss()))"`.
 */

/** 墨 ink, 石青 azurite (primary) and the grounds they stand on, per scheme. */
export const neutrals = {
  light: {
    paper: '#F4F6F6',
    surface: '#FFFFFF',
    sunken: '#EAEFEF',
    line: '#D6DEDF',
    edge: '#7B8A8F',
    ink: '#14212A',
    ink2: '#41505A',
    ink3: '#586771',
    qing: '#135067',
    qingHover: '#0D3D50',
    qingTint: '#E1EEF2',
    qingTint2: '#BFD9E2',
    link: '#115A78',
    arch: '#2E86A6',
    focus: '#0B6BA8',
    onQing: '#FFFFFF',
    band: '#14212A',
    onBand: '#FFFFFF',
  },
  dark: {
    paper: '#0D1518',
    surface: '#141E22',
    sunken: '#0A1013',
    line: '#2A383E',
    edge: '#6B7D85',
    ink: '#E5ECEE',
    ink2: '#B1BFC5',
    ink3: '#8FA0A8',
    qing: '#1F718F',
    qingHover: '#185F79',
    qingTint: '#143440',
    qingTint2: '#1D4A5B',
    link: '#7CC3DC',
    arch: '#4FA9C8',
    focus: '#8AD4F0',
    onQing: '#FFFFFF',
    band: '#0A1013',
    onBand: '#E5ECEE',
  },
} as const;

/** The six lights: colour of words, of shapes, and the tint behind both. Shape comes before colour; see `clock/light.tsx`. */
export const lights = {
  ok: {
    light: { text: '#1E6A4B', solid: '#2C8060', tint: '#E0F0E8' },
    dark: { text: '#78D2A8', solid: '#4FB389', tint: '#11322A' },
  },
  soon: {
    light: { text: '#7A4A00', solid: '#9C6209', tint: '#FBEED0' },
    dark: { text: '#EBB854', solid: '#D79B2C', tint: '#382B10' },
  },
  late: {
    light: { text: '#A3260F', solid: '#C2361C', tint: '#FBE5DF' },
    dark: { text: '#FF9A86', solid: '#F0684E', tint: '#451C15' },
  },
  pause: {
    light: { text: '#4A5962', solid: '#66757D', tint: '#E6EBED' },
    dark: { text: '#A9B7BE', solid: '#8A99A1', tint: '#25323A' },
  },
  done: {
    light: { text: '#274F92', solid: '#3A69B5', tint: '#E4ECF9' },
    dark: { text: '#98BAF6', solid: '#6C97E0', tint: '#1A2C4C' },
  },
  dlate: {
    light: { text: '#653A8C', solid: '#7D4EA6', tint: '#F0E7F7' },
    dark: { text: '#D1ABEC', solid: '#AE80D2', tint: '#34234A' },
  },
} as const;

/** Type, in px of the design; written out in rem so that the reader's own size counts. Portal on the left, desk on the right. */
export const sizes = {
  display: 46,
  displayPhone: 32,
  h1: 34,
  h1En: 42,
  h1Phone: 29,
  h2: 28,
  h2Phone: 23,
  h3: 19,
  body: 17,
  second: 15,
  note: 14,
  chip: 13,
  menu: 16,
  lead: 19,
  control: 17,
  figure: 28,
  deskH1: 22,
  deskH2: 15,
  deskBody: 14,
  deskSecond: 13,
  deskNote: 12,
  deskFigure: 30,
  numeral: 24,
  day: 11,
} as const;

export const spaces = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 } as const;
export const radii = { cell: 2, chip: 3, sm: 4, md: 8 } as const;

const shadows = {
  light: '0 1px 2px #14212a14, 0 8px 28px #14212a24',
  dark: '0 12px 32px #000a',
} as const;

function scheme(name: 'light' | 'dark'): string {
  const rows = Object.entries(neutrals[name]).map(([key, value]) => `  --q-${key}: ${value.toLowerCase()};`);
  for (const [key, light] of Object.entries(lights)) {
    for (const [part, value] of Object.entries(light[name])) rows.push(`  --q-${key}-${part}: ${value.toLowerCase()};`);
  }
  rows.push(`  --q-shadow: ${shadows[name]};`, `  color-scheme: ${name};`);
  return rows.join('\n');
}

const indent = (text: string) => text.replaceAll(/^/gm, '  ');
const rem = (px: number) => `${px / 16}rem`;

/** The style sheet of the tokens; dark by choice of the reader's system, or of the desk's switch. */
export function tokensCss(): string {
  const fixed = [
    ...Object.entries(sizes).map(([key, px]) => `  --q-size-${key}: ${rem(px)};`),
    ...Object.entries(spaces).map(([key, px]) => `  --q-space-${key}: ${rem(px)};`),
    ...Object.entries(radii).map(([key, px]) => `  --q-radius-${key}: ${px}px;`),
  ].join('\n');
  return `/* Written out from tokens.ts; change it there. */
:root {
${scheme('light')}
${fixed}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-mantine-color-scheme="light"]) {
${indent(scheme('dark'))}
  }
}
:root[data-mantine-color-scheme="dark"] {
${scheme('dark')}
}
@media print {
  :root:root:root {
${indent(scheme('light'))}
  }
}
`;
}
