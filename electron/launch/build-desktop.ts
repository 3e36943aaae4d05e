import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVite } from './run-vite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const layers = ['shared', 'electron/core', 'electron/main'];

/**
 * Makes what the desktop program runs: the backend and the main process as plain JavaScript in dist/app, file by file in the folders they
 * have here (workers, migrations and resources are found beside their modules, as in the checkout), and the preload script as one file.
 */
export function buildDesktop(target = join(root, 'dist')): void {
  const app = join(target, 'app');
  rmSync(app, { recursive: true, force: true });
  for (const layer of layers) copyLayer(layer, app);
  cpSync(join(root, 'resources'), join(app, 'resources'), { recursive: true });
  runVite('electron/preload/vite.config.ts', '--outDir', join(target, 'preload'));
  // Last, because its age tells how old the build is.
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify(manifestOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))), null, 2),
  );
}

function copyLayer(layer: string, app: string): void {
  for (const entry of readdirSync(join(root, layer), { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name);
    const copy = join(app, relative(root, source));
    if (!entry.isFile() || entry.name === 'tsconfig.json') continue;
    mkdirSync(dirname(copy), { recursive: true });
    if (entry.name.endsWith('.ts')) writeFileSync(copy.replace(/\.ts$/, '.js'), toJavaScript(readFileSync(source, 'utf8')));
    else cpSync(source, copy);
  }
}

/** Types away (positions stay, so that errors name the right line), and `.ts` of our own modules becomes `.js`. */
export function toJavaScript(source: string): string {
  return stripTypeScriptTypes(source).replace(/(\b(?:from|import)\s*\(?\s*')([.#][^'\n]*)\.ts'/g, "$1$2.js'");
}

type Manifest = { name: string; productName: string; version: string; imports: Record<string, string> };

/** The program beside its own manifest: the same names for its folders, and a version to show. */
function manifestOf({ name, productName, version, imports }: Manifest) {
  const kept = Object.entries(imports).filter(([, place]) => layers.some((layer) => place.startsWith(`./${layer}/`)));
  return { name, productName, version, private: true, type: 'module', imports: Object.fromEntries(kept) };
}

if (import.meta.main) {
  buildDesktop(process.argv[2]);
  process.stdout.write('Built the desktop program.\n');
}
