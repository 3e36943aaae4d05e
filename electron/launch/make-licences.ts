import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Built into the interface, so they stand among the tools of development in the manifest and are passed on all the same. */
const inInterface = [
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@lexical/history',
  '@lexical/plain-text',
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'echarts',
  'lexical',
  'lucide-react',
  'react',
  'react-aria-components',
  'react-dom',
  'zustand',
];

type Manifest = { name: string; version: string; license?: string; dependencies?: Record<string, string> };
type Library = { name: string; version: string; licence: string; text: string };

/** Writes resources/licences: whose work is passed on with the program, and under which terms. Run after changing what is installed. */
function makeLicences(): void {
  const { dependencies = {} } = readManifest(root);
  const libraries = collect([...Object.keys(dependencies), ...inInterface]);
  writeFileSync(join(root, 'resources/licences/third-party.txt'), write(libraries));
  for (const font of inInterface.filter((name) => name.startsWith('@fontsource'))) {
    const name = font.split('/')[1]?.replace(/-4$/, '') ?? font;
    writeFileSync(join(root, `resources/licences/font-${name}.txt`), readLicence(join(root, 'node_modules', font)));
  }
}

/** The libraries of these names and all they stand on, by name. */
function collect(names: readonly string[]): Library[] {
  const found = new Map<string, Library>();
  const visit = (name: string, from: string): void => {
    const folder = findFolder(name, from);
    if (folder === null || found.has(folder)) return;
    const { name: ownName, version, license = '?', dependencies = {} } = readManifest(folder);
    found.set(folder, { name: ownName, version, licence: license, text: readLicence(folder) });
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder);
  };
  for (const name of names) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version.localeCompare(b.version)));
}

/** Where Node would find it: in the nearest node_modules on the way up. */
function findFolder(name: string, from: string): string | null {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === join(folder, '..')) return null;
  }
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function readLicence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|ofl)/i.test(name));
  return file === undefined ? '' : `${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}

/** Each text once, under the names of all that use it. */
function write(libraries: readonly Library[]): string {
  const byText = Map.groupBy(libraries, ({ text, licence }) => text || `Licence: ${licence}\n`);
  const parts = [...byText].map(([text, users]) => `${users.map(({ name, version }) => `${name} ${version}`).join('\n')}\n\n${text}`);
  const lead = 'Bailanys is passed on with the work of others, named here with the terms of each.\n';
  return [lead, ...parts].join(`\n${'─'.repeat(100)}\n`);
}

if (import.meta.main) makeLicences();
