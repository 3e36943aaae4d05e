import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeTemporaryFolder, removeAbandonedFolders } from '#core/temporary-folder.ts';

it('temporary folders of crashed runs go; those of living ones and of others stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailanys-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const mine = makeTemporaryFolder(folder, 11);
  writeFileSync(join(makeTemporaryFolder(folder, 22), 'upload.docx'), 'text');
  for (const name of ['bailanys-notes', 'other-22']) mkdirSync(join(folder, name));
  removeAbandonedFolders(folder, (pid) => pid === 11);
  expect(readdirSync(folder).sort()).toEqual(['bailanys-11', 'bailanys-notes', 'other-22']);
  expect(statSync(mine).mode & 0o077).toBe(0);
  const own = makeTemporaryFolder(folder);
  removeAbandonedFolders(folder);
  expect(existsSync(own)).toBe(true);
});
