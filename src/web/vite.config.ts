import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Titles never wait for their face (visual language §4): with `optional` a slow line keeps the installed serif. */
const serifIsOptional: Plugin = {
  name: 'serif-is-optional',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('noto-serif-sc') ? code.replaceAll('font-display: swap', 'font-display: optional') : null,
};

export default defineConfig({
  plugins: [serifIsOptional, reactRouter()],
  // The icon package is thousands of small modules: bundled, the server loads the few that are used.
  ssr: { noExternal: ['@tabler/icons-react'] },
  build: { assetsInlineLimit: 0, target: 'es2022' },
});
