import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../open-core.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Inside the project, so that the built program finds its libraries; never where `npm start` looks. */
const target = join(root, 'tests/output/desktop-build');
const app = join(target, 'app');
const fixture = (name: string) => join(root, 'tests/fixtures/documents', name);
const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

beforeAll(() => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { status, stderr } = run(['electron/launch/build-desktop.ts', target]);
  expect([status, stderr]).toEqual([0, '']);
});
afterAll(() => rmSync(target, { recursive: true, force: true }));

describe('the program as it is built for the desktop', () => {
  it('opens the sample, reads documents and computes agreement in its threads, and leaves one file behind', () => {
    const home = temporaryFolder();
    const documents = [fixture('mix.libreoffice.docx'), fixture('rukk.twocolumn.libreoffice.pdf'), fixture('kk.utf8.lf.txt')];
    const { stdout, stderr } = run(['tests/integration/desktop/drive-built-core.ts', app, ...documents], { BAILANYS_HOME: home });
    expect(stderr).toBe('');
    const result = JSON.parse(stdout);
    expect(result.sample).toMatchObject({ documents: 12, coders: 2 });
    expect(result.failed).toEqual([]);
    expect(result.imported.map(({ format }: { format: string }) => format).sort()).toEqual(['docx', 'pdf', 'txt']);
    for (const { characters } of result.imported) expect(characters).toBeGreaterThan(300);
    expect(result.kappas).toBeGreaterThan(5);
    expect([result.exitCode, result.leftBehind]).toEqual([0, []]);
  });

  it('holds no TypeScript, and everything a main process starts with', () => {
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.ts'))).toEqual([]);
    for (const name of ['main/main.js', 'main/backend-host.js', 'core/db/migrations/0001-start.sql'])
      expect(existsSync(join(app, 'electron', name))).toBe(true);
    const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(main).toBe('dist/app/electron/main/main.js');
  });

  it('has a preload script that a sandbox can run: one CommonJS file that needs only electron', () => {
    const preload = readFileSync(join(target, 'preload/preload.cjs'), 'utf8');
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
    expect(preload).not.toMatch(/^\s*(import|export)\s/m);
    expect(readdirSync(join(target, 'preload'))).toEqual(['preload.cjs']);
  });
});
