import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { type Core, createCore } from '#core/core.ts';
import type { Environment } from '#core/environment.ts';
import { router } from '#core/router.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bailanys-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function testEnvironment(folder: string, changes: Partial<Environment> = {}): Environment {
  let ticks = 0;
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  return {
    now: () => new Date(Date.UTC(2026, 10, 22) + 1000 * ticks++).toISOString(),
    newGuid: randomUUID,
    projectsFolder: join(folder, 'projects'),
    settingsFolder: join(folder, 'settings'),
    temporaryFolder: temporary,
    resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    holder: 'a test',
    log: () => undefined,
    ...changes,
  };
}

/** A backend in a folder of its own with an in-process client: what every face has, without a face. */
export function openCore(folder = temporaryFolder()) {
  const core: Core = createCore(testEnvironment(folder));
  onTestFinished(() => core.close());
  return { core, folder, client: createRouterClient(router, { context: { core } }) };
}

/** A backend with an empty project and two coders. */
export async function openStudy(choices: { starter?: boolean } = {}) {
  const opened = openCore();
  const { client } = opened;
  const status = await client.project.create({ name: 'Study', language: 'en', starter: choices.starter ?? false });
  const [aigul, boris] = [await client.coders.create({ name: 'Aigul' }), await client.coders.create({ name: 'Boris' })];
  return { ...opened, path: status.project?.path ?? '', aigul, boris };
}

export type Study = Awaited<ReturnType<typeof openStudy>>;

/** Puts a text into the project as one document. */
export function addText({ core }: Study, name: string, text: string) {
  const { documents, project } = core.projects.current();
  return project.history.record({ label: 'step.documentImport', detail: { count: 1 } }, () =>
    documents.add({ name, text, kind: 'interview', language: 'mixed', format: 'txt' }),
  ).id;
}
