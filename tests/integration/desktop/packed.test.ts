/** What people install, packed by electron-builder around a runtime that is none: whether everything is in it, and nothing that is not needed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfNeeded } from '../../../electron/launch/build-if-needed.ts';
import { temporaryFolder } from '../open-core.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);
const target = join(root, 'tests/output/packed');
const resources = join(target, 'release/linux-unpacked/resources');
const unpacked = join(target, 'program');
const isLinux = process.platform === 'linux';
const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** A folder that electron-builder takes for Electron's runtime. */
function makeRuntime(): string {
  const folder = join(target, 'runtime');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const name of ['electron', 'version', 'LICENSE', 'locales/en-US.pak']) writeFileSync(join(folder, name), '', { mode: 0o755 });
  return folder;
}

function pack(): void {
  const config = join(target, 'config.cjs');
  // Fuses are flipped in the real runtime alone.
  const changes = { electronDist: makeRuntime(), directories: { output: join(target, 'release'), buildResources: 'resources/icons' } };
  writeFileSync(
    config,
    `const { electronFuses, ...all } = require('../../../electron-builder.config.cjs');\nmodule.exports = { ...all, ...${JSON.stringify(changes)} };\n`,
  );
  const { status, stdout, stderr } = run([require.resolve('electron-builder/cli.js'), '--config', config, '--publish', 'never', '--dir']);
  expect(status, `${stdout}${stderr}`).toBe(0);
  require('@electron/asar').extractAll(join(resources, 'app.asar'), unpacked);
  cpSync(join(resources, 'app.asar.unpacked'), unpacked, { recursive: true });
}

describe.skipIf(!isLinux)(`the packed program${isLinux ? '' : ' (skipped: it is packed on Linux alone)'}`, () => {
  beforeAll(() => {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    buildIfNeeded({ desktop: true });
    pack();
  }, 300_000);
  afterAll(() => rmSync(target, { recursive: true, force: true }));

  it('does its work with the libraries that are in it, in its threads as well', { timeout: 120_000 }, () => {
    const documents = ['mix.libreoffice.docx', 'rukk.twocolumn.libreoffice.pdf'].map((name) =>
      join(root, 'tests/fixtures/documents', name),
    );
    const words = ['tests/integration/desktop/drive-built-core.ts', join(unpacked, 'dist/app'), ...documents];
    const { stdout, stderr } = run(words, { BAILANYS_HOME: temporaryFolder() });
    expect(stderr).toBe('');
    const { imported, failed, kappas, exitCode } = JSON.parse(stdout);
    expect([imported.length, failed, exitCode]).toEqual([2, [], 0]);
    expect(kappas).toBeGreaterThan(5);
  });

  it('holds the interface, the preload script and the licences', () => {
    expect(readdirSync(join(unpacked, 'dist')).sort()).toEqual(['app', 'preload', 'renderer']);
    expect(readdirSync(join(unpacked, 'dist/renderer'))).toContain('index.html');
    expect(readdirSync(join(resources, 'licences'))).toContain('third-party.txt');
  });

  it('keeps the one library of machine code outside the archive, and no sources, maps or tests', () => {
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }) => relative(folder, join(parentPath, name)));
    const machineCode = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    expect(files(join(resources, 'app.asar.unpacked'))).toEqual([machineCode]);
    expect(files(unpacked).filter((path) => /\.(?:map|tsx?|md)$|(?:^|[/.])tests?(?:\.js$|\/)/.test(path))).toEqual([]);
  });
});
