import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVite } from './run-vite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
type Manifest = { name: string; productName: string; version: string; imports: Record<string, string> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
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
  const { name, productName, version } = manifest;
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, productName, version, private: true, type: 'module' }, null, 2));
}

function copyLayer(layer: string, app: string): void {
  for (const entry of readdirSync(join(root, layer), { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name);
    const copy = join(app, relative(root, source));
    if (!entry.isFile() || entry.name === 'tsconfig.json') continue;
    mkdirSync(dirname(copy), { recursive: true });
    const place = relative(root, source).split(sep).join('/');
    if (entry.name.endsWith('.ts')) writeFileSync(copy.replace(/\.ts$/, '.js'), toJavaScript(readFileSync(source, 'utf8'), place));
    else cpSync(source, copy);
  }
}

const specifiers = /(\b(?:from|import)\s*\(?\s*')([.#][^'\n]*)'/g;

/**
 * Types away (positions stay, so that errors name the right line), and our own modules found by their place beside this one: inside the
 * archive of a package nothing else has to be read to find them. `place`: where the module stands, from the root.
 */
export function toJavaScript(source: string, place: string): string {
  return stripTypeScriptTypes(source).replace(
    specifiers,
    (_, lead: string, specifier: string) => `${lead}${toRelative(specifier, place)}'`,
  );
}

function toRelative(specifier: string, place: string): string {
  const name = Object.keys(manifest.imports).find((key) => specifier.startsWith(key.slice(0, -1)));
  const wanted = name === undefined ? specifier : posix.join(manifest.imports[name]?.slice(0, -1) ?? '', specifier.slice(name.length - 1));
  const beside = name === undefined ? wanted : posix.relative(posix.dirname(place), wanted);
  return (beside.startsWith('.') ? beside : `./${beside}`).replace(/\.ts$/, '.js');
}

if (import.meta.main) {
  buildDesktop(process.argv[2]);
  process.stdout.write('Built the desktop program.\n');
}
