import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { listMigrations, type Migration, versionOf } from '#core/db/migrate.ts';
import { closeProjectFile, openProjectFile } from '#core/project/project-file.ts';
import { openStudy } from '../open-core.ts';

const shipped = listMigrations();
const next = shipped.length + 1;
const addMood: Migration = { version: next, name: 'add-mood.sql', sql: "ALTER TABLE code ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'" };
const broken: Migration = {
  version: next + 1,
  name: 'broken.sql',
  sql: 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
};

/** A closed project of today's layout with one code; `open` opens it with a program that knows these migrations. */
async function closedProject(password?: string) {
  const { client, folder, path: plain } = await openStudy();
  let path = plain;
  if (password !== undefined) {
    path = `${folder}/secret.bailanys`;
    await client.project.create({ path, name: 'Secret', language: 'en', starter: false, password });
  }
  await client.codes.create({ name: 'Housing', parentId: null });
  await client.project.close();
  const open = (migrations: readonly Migration[], file = path) => openProjectFile(file, { holder: 'a test', password }, migrations);
  return { path, open, older: `${path}-before-format-${shipped.length}`, files: () => readdirSync(dirname(path)).sort() };
}

test('an older layout is brought up to date, and the project as it was stands beside it', async () => {
  const { path, open, older } = await closedProject();
  const db = open([...shipped, addMood]);
  expect([versionOf(db), db.prepare('SELECT name, mood FROM code').get()]).toEqual([next, { name: 'Housing', mood: 'calm' }]);
  closeProjectFile(path, db);
  const before = open(shipped, older);
  expect([versionOf(before), before.prepare('SELECT name FROM code').get()]).toEqual([shipped.length, { name: 'Housing' }]);
  closeProjectFile(older, before);
});

test('an update that fails in the middle changes nothing, and may be tried again', async () => {
  const { path, open, older } = await closedProject();
  const before = readFileSync(path);
  for (let attempt = 0; attempt < 2; attempt += 1) expect(() => open([...shipped, addMood, broken])).toThrow('no such table: nowhere');
  const db = open(shipped);
  expect(versionOf(db)).toBe(shipped.length);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  closeProjectFile(path, db);
  expect(readFileSync(path).length).toBe(before.length);
  expect([existsSync(older), existsSync(`${older}-2`)]).toEqual([true, true]);
});

test('a protected project is kept as protected', async () => {
  const { path, open, older } = await closedProject('құпия');
  closeProjectFile(path, open([...shipped, addMood]));
  expect(readFileSync(older).subarray(0, 15).toString()).not.toBe('SQLite format 3');
  const before = open(shipped, older);
  expect(before.prepare('SELECT name FROM code').pluck().get()).toBe('Housing');
  closeProjectFile(older, before);
});

test('a file of a newer program is not touched, not even by a lock beside it', async () => {
  const { path, open, files } = await closedProject();
  closeProjectFile(path, open([...shipped, addMood]));
  const stateOf = () => [files(), createHash('sha256').update(readFileSync(path)).digest('hex')];
  const before = stateOf();
  expect(() => open(shipped)).toThrow(/saved by a newer Bailanys/);
  expect(stateOf()).toEqual(before);
});
