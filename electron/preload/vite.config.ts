import { join } from 'node:path';
import { defineConfig } from 'vite';

/** A sandboxed preload script must be one CommonJS file that requires nothing but electron. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: join(import.meta.dirname, '../../dist/preload'),
    emptyOutDir: true,
    minify: false,
    target: 'chrome140',
    lib: { entry: join(import.meta.dirname, 'preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'] },
  },
});
