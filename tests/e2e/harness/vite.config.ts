import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The harness pages, built as the renderer is: measurements on a development build would say little. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: join(import.meta.dirname, 'transcript.html') },
  },
  preview: { host: '127.0.0.1', port: 0, strictPort: false },
});
