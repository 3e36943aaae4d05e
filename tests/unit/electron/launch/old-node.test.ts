import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
/** Lets a program believe that it runs on an older Node. */
const older = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`;

it.each([
  [
    'electron/launch/run.js',
    ['electron/launch/start.ts'],
    /^Bailanys needs Node 22\.18 or newer, and this is Node 20\.20\.2\. Run "npm ci" first.*\n$/,
  ],
  [
    'electron/cli/bin.js',
    ['--help'],
    /^Bailanys needs Node 22\.18 or newer, and this is Node 20\.20\.2\. Run it with "npm run -s bailanys.*\n$/,
  ],
] as const)('%s says in one sentence that a Node is too old', (script, words, sentence) => {
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, script, ...words], { cwd: root, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(sentence);
});
