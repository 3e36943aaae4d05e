import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Vite's own development scripts are inline and would be refused; what is built keeps the policy of index.html as it stands. */
const withoutPolicyInDevelopment: Plugin = {
  name: 'without-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  root,
  base: './',
  plugins: [react(), withoutPolicyInDevelopment],
  build: {
    outDir: join(root, '../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // Small fonts and images stay files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    // It comes from this machine, where one larger file is no slower than many.
    chunkSizeWarningLimit: 2500,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
});
