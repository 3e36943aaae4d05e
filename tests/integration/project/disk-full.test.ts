import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProject } from '#core/project/check.ts';
import { addText, openCore, openStudy } from '../open-core.ts';

const full = { data: { kind: 'diskFull' } };

test('a disk that is full loses nothing that was acknowledged, and coding goes on once there is room', async () => {
  const study = await openStudy();
  const { client, core, path, aigul } = study;
  const documentId = addText(study, 'One', 'слово '.repeat(5_000));
  const code = await client.codes.create({ name: 'Housing', parentId: null });
  const apply = (start: number) => client.codings.apply({ documentId, start, end: start + 5, codeId: code.id, coderId: aigul.id });
  const { project } = core.projects.current();
  const pages = Number(project.db.pragma('page_count', { simple: true }));
  project.db.pragma(`max_page_count = ${pages + 20}`);
  const acknowledged: number[] = [];
  const fill = async () => {
    for (let start = 0; start < 1_000; start += 1) acknowledged.push((await apply(start)).id);
  };
  await expect(fill()).rejects.toMatchObject(full);
  const stored = async () => (await client.codings.segments({})).segments.map(({ id }) => id as number).sort((a, b) => a - b);
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(await stored()).toEqual(acknowledged);
  expect((await client.history.state()).undo).toMatchObject({ label: 'step.codingApply' });

  project.db.pragma('max_page_count = 1000000');
  acknowledged.push((await apply(2_000)).id);
  await client.project.close();
  await client.project.open({ path });
  expect(await stored()).toEqual(acknowledged);
  expect(checkProject(core.projects.current().project, { repair: false }).problems).toEqual([]);
});

test('a project that cannot be filled leaves no half of itself in its place', async () => {
  const { core, client, folder } = openCore();
  const path = join(folder, 'half.bailanys');
  const choices = { path, name: 'Half', language: 'en', starter: true } as const;
  const make = () =>
    core.projects.create(choices, ({ project, documents }) => {
      project.db.pragma('max_page_count = 1');
      documents.add({ name: 'Long', text: 'слово '.repeat(100_000), kind: 'interview', language: 'ru', format: 'txt' });
    });
  expect(make).toThrow(/no room left on the disk/);
  expect([existsSync(path), existsSync(`${path}-wal`), existsSync(`${path}-lock`)]).toEqual([false, false, false]);
  expect(core.projects.status().project).toBeNull();
  await client.project.create(choices);
  expect((await client.project.status()).project?.path).toBe(path);
});
