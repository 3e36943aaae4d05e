import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPassword } from '#cli/password.ts';
import type { Core } from '#core/core.ts';
import { requireCapableNode } from '#core/db/database.ts';
import { toDatabaseProblem } from '#core/db/write-problem.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import type { Environment } from '#core/environment.ts';
import type { Services } from '#core/project/services.ts';

export type ProjectOptions = { passwordFile?: string };
export type Session = { core: Core; services: Services };

/** Ctrl C, a polite kill, a closed terminal: the work stops and leaves nothing half-done. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A backend for one command: it leaves no trace in the settings of the windows, and is closed whatever happens. */
export async function withCore<T>(work: (core: Core) => Promise<T> | T, changes: Partial<Environment> = {}): Promise<T> {
  requireCapableNode();
  const { createCore } = await import('#core/core.ts');
  const environment = defaultEnvironment({ face: 'in a terminal' });
  const core = createCore({ ...environment, settingsFolder: join(environment.temporaryFolder, 'settings'), ...changes });
  const stop = (): void => core.jobs.cancelAll();
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(core);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    core.close();
    rmSync(environment.temporaryFolder, { recursive: true, force: true });
  }
}

/** Opens a project, works on it, and closes it. */
export async function withProject<T>(path: string, options: ProjectOptions, work: (session: Session) => Promise<T> | T): Promise<T> {
  const password = readPassword(options.passwordFile);
  try {
    return await withCore((core) => {
      core.projects.open({ path, password });
      return work({ core, services: core.projects.current() });
    });
  } catch (error) {
    throw toDatabaseProblem(error, resolve(path));
  }
}
