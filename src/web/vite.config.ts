import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Titles never wait for their face (visual language §4): with `optional` a slow line keeps the installed serif. */
const serifIsOptional: Plugin = {
  name: 'serif-is-optional',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('noto-serif-sc') ? code.replaceAll('font-display: swap', 'font-display: optional') : null,
};

/** The icon package is thousands of small modules behind one door: each icon is taken from its own file, so that the rest is never read. */
const iconsOneByOne: Plugin = {
  name: 'icons-one-by-one',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('node_modules') || !code.includes("from '@tabler/icons-react'")
      ? null
      : code.replaceAll(/import \{([^}]*)\} from '@tabler\/icons-react';/g, (_all, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type '))
            .map((name) => name.split(/\s+as\s+/))
            .map(([icon, own = icon]) => `import ${own} from '@tabler/icons-react/dist/esm/icons/${icon}.mjs';`)
            .join(' '),
        ),
};

export default defineConfig({
  plugins: [serifIsOptional, iconsOneByOne, reactRouter()],
  // Bundled, so that the server loads no package of icons.
  ssr: { noExternal: ['@tabler/icons-react'] },
  // The script of the pages loads what is seldom needed (readings of names) when it is.
  worker: { format: 'es' },
  build: { assetsInlineLimit: 0, target: 'es2022' },
});
