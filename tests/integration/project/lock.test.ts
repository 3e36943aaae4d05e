import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '#core/core.ts';
import type { JobId } from '#shared/model/ids.ts';
import { bailanys } from '../cli/run-cli.ts';
import { openStudy, type Study, temporaryFolder, testEnvironment } from '../open-core.ts';

/** What a second program, in a process of its own, is told about the project. */
const secondProgram = (path: string) => bailanys(['documents', path], { folder: temporaryFolder() });
const refused = { code: 1, stdout: '', stderr: expect.stringMatching(/open in another program \(a test\)\. Close it there first\.\n$/) };
const itself = { data: { kind: 'projectItself' } };

async function importFolder({ client, path }: Study): Promise<void> {
  const { jobId } = await client.exchange.startImport({ paths: [dirname(path)], options: {} });
  await expect.poll(async () => stateOf(await client.jobs.list(), jobId), { timeout: 20_000 }).not.toBe('running');
}

const stateOf = (jobs: readonly { id: JobId; state: string }[], id: JobId) => jobs.find((job) => job.id === id)?.state;

test('an open project tells the second program who holds it, and opens there once it is closed', async () => {
  const { client, path } = await openStudy();
  expect(secondProgram(path)).toMatchObject(refused);
  await client.project.close();
  expect(secondProgram(path)).toMatchObject({ code: 0, stderr: '' });
});

test('a second backend in the same program is refused too, and the first keeps its hold', async () => {
  const { path } = await openStudy();
  const other = createCore(testEnvironment(temporaryFolder(), { holder: 'another' }));
  expect(() => other.projects.open({ path })).toThrow(/open in another program \(a test\)/);
  other.close();
  expect(secondProgram(path)).toMatchObject(refused);
});

test('a backup leaves the project held', async () => {
  const { client, path, folder } = await openStudy();
  await client.project.backUp({ path: join(folder, 'copy.bailanys') });
  expect(secondProgram(path)).toMatchObject(refused);
});

test('whatever a person chooses to read, the project that is open is not read beside itself, and stays held', async () => {
  const study = await openStudy();
  const { client, path } = study;
  await importFolder(study);
  expect(await client.documents.list()).toEqual([]);
  const [preview] = await client.exchange.preview({ paths: [path], options: {} });
  expect(preview?.problem).toMatchObject({ kind: 'projectItself' });
  await expect(client.cases.importTable({ path, dryRun: true })).rejects.toMatchObject(itself);
  await expect(client.analysis.readRatings({ path })).rejects.toMatchObject(itself);
  expect(secondProgram(path)).toMatchObject(refused);
});
