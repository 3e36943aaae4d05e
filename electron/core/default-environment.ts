import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Environment } from '#core/environment.ts';
import { projectsFolderOf, settingsFolderOf } from '#core/places.ts';
import { makeTemporaryFolder } from '#core/temporary-folder.ts';

export type EnvironmentChoices = { face: string; resourcesFolder?: string; home?: string | undefined };

/** The surroundings of a real run. */
export function defaultEnvironment({ face, resourcesFolder, home = process.env.BAILANYS_HOME }: EnvironmentChoices): Environment {
  const temporaryFolder = makeTemporaryFolder();
  return {
    now: () => new Date().toISOString(),
    newGuid: () => randomUUID(),
    projectsFolder: projectsFolderOf(home),
    settingsFolder: settingsFolderOf(home),
    temporaryFolder,
    resourcesFolder: resourcesFolder ?? fileURLToPath(new URL('../../resources', import.meta.url)),
    holder: `Bailanys ${face}, ${hostname()}, process ${process.pid}`,
    log: (level, message, detail) => process.stderr.write(`${level}: ${message}${detail === undefined ? '' : ` ${describe(detail)}`}\n`),
  };
}

const describe = (detail: unknown): string => (detail instanceof Error ? (detail.stack ?? detail.message) : JSON.stringify(detail));
