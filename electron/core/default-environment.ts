import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '#core/environment.ts';

export type EnvironmentChoices = { face: string; resourcesFolder?: string; home?: string | undefined };

/** The surroundings of a real run. `BAILANYS_HOME` moves projects and settings elsewhere (trials, tests). */
export function defaultEnvironment({ face, resourcesFolder, home = process.env.BAILANYS_HOME }: EnvironmentChoices): Environment {
  const temporaryFolder = join(tmpdir(), `bailanys-${process.pid}`);
  mkdirSync(temporaryFolder, { recursive: true, mode: 0o700 });
  return {
    now: () => new Date().toISOString(),
    newGuid: () => randomUUID(),
    projectsFolder: home === undefined ? join(homedir(), 'Documents', 'Bailanys') : join(home, 'projects'),
    settingsFolder: home === undefined ? settingsFolderOf(process.platform) : join(home, 'settings'),
    temporaryFolder,
    resourcesFolder: resourcesFolder ?? fileURLToPath(new URL('../../resources', import.meta.url)),
    holder: `Bailanys ${face}, ${hostname()}, process ${process.pid}`,
    log: (level, message, detail) => process.stderr.write(`${level}: ${message}${detail === undefined ? '' : ` ${describe(detail)}`}\n`),
  };
}

function settingsFolderOf(platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Bailanys');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Bailanys');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'bailanys');
}

const describe = (detail: unknown): string => (detail instanceof Error ? (detail.stack ?? detail.message) : JSON.stringify(detail));
