import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createCore } from '#core/core.ts';
import { openCore, openStudy, temporaryFolder, testEnvironment } from '../open-core.ts';

const kindOf = (kind: string) => ({ data: { kind } });
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a project file', () => {
  test('is one single file once it is closed', async () => {
    const { client, path } = await openStudy();
    await client.codes.create({ name: 'Housing', parentId: null });
    await client.project.close();
    expect(readdirSync(join(path, '..'))).toEqual(['Study.bailanys']);
  });

  test('is marked as ours', async () => {
    const { client, path } = await openStudy();
    await client.project.close();
    const db = new Database(path, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x42414c59);
    db.close();
  });

  test('that takes the place of another is told once to whoever listens, also when it could not be opened', () => {
    const folder = temporaryFolder();
    const core = createCore(testEnvironment(folder));
    const create = (name: string) => core.projects.create({ name, path: join(folder, `${name}.bailanys`), language: 'en', starter: false });
    create('First');
    let told = 0;
    core.events.subscribe('change', ({ project }) => {
      if (project) told += 1;
    });
    create('Second');
    expect(told).toBe(1);
    core.projects.open({ path: join(folder, 'First.bailanys') });
    expect(told).toBe(2);
    expect(() => core.projects.open({ path: join(folder, 'Nowhere.bailanys') })).toThrow();
    expect([told, core.projects.status().project]).toEqual([3, null]);
    core.close();
  });

  test('of a newer program is refused and not touched', async () => {
    const { client, path } = await openStudy();
    await client.project.close();
    const db = new Database(path);
    db.pragma('user_version = 999');
    db.close();
    const before = hashOf(path);
    await expect(client.project.open({ path })).rejects.toMatchObject({ data: { kind: 'tooNew', detail: { found: 999 } } });
    expect(hashOf(path)).toBe(before);
  });

  test('can be opened by another program after the first has closed it', async () => {
    const { client, path } = await openStudy();
    await client.project.close();
    const other = createCore(testEnvironment(temporaryFolder()));
    expect(other.projects.open({ path }).project?.name).toBe('Study');
    other.close();
  });

  test.each([
    ['a text', 'Just words, long enough to be looked at. '.repeat(20), 'notAProject'],
    ['an empty file', '', 'notAProject'],
    ['a zip', `PK\u0003\u0004${'x'.repeat(300)}`, 'notAProject'],
  ])('is told from %s', async (_what, content, kind) => {
    const { client, folder } = openCore();
    const path = join(folder, 'odd.bailanys');
    writeFileSync(path, content);
    await expect(client.project.open({ path })).rejects.toMatchObject(kindOf(kind));
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('of another program is not taken for ours', async () => {
    const { client, folder } = openCore();
    const path = join(folder, 'other.bailanys');
    const db = new Database(path);
    db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    db.close();
    await expect(client.project.open({ path })).rejects.toMatchObject(kindOf('notAProject'));
  });

  test('that is not there is said to be missing, and one that is there is not overwritten', async () => {
    const { client, path, folder } = await openStudy();
    await expect(client.project.open({ path: join(folder, 'none.bailanys') })).rejects.toMatchObject(kindOf('fileMissing'));
    await client.project.close();
    await expect(client.project.create({ path, name: 'Again', language: 'en', starter: false })).rejects.toMatchObject(
      kindOf('fileExists'),
    );
  });

  test('with a password is random on the disk and opens with that password alone', async () => {
    const { client, folder } = openCore();
    const path = join(folder, 'secret.bailanys');
    await client.project.create({ path, name: 'Secret', language: 'kk', starter: true, password: 'құпия сөз' });
    await client.project.close();
    expect(readFileSync(path).includes('Стратегия')).toBe(false);
    await expect(client.project.open({ path })).rejects.toMatchObject(kindOf('passwordNeeded'));
    await expect(client.project.open({ path, password: 'wrong' })).rejects.toMatchObject(kindOf('passwordWrong'));
    expect((await client.project.open({ path, password: 'құпия сөз' })).project?.name).toBe('Secret');
  });

  test('backs up to a whole copy without stopping work', async () => {
    const { client, folder } = await openStudy();
    await client.codes.create({ name: 'Housing', parentId: null });
    const copy = join(folder, 'copy.bailanys');
    await client.project.backUp({ path: copy });
    await client.project.close();
    await client.project.open({ path: copy });
    expect((await client.codes.tree()).map((code) => code.words.name)).toEqual(['Housing']);
    expect(existsSync(`${copy}.part`)).toBe(false);
  });
});
