import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCore } from '#core/core.ts';
import { requireCapableNode } from '#core/db/database.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { openInBrowser } from '#local/open-in-browser.ts';
import { startLocalServer } from '#local/server.ts';

export type LocalChoices = { project?: string | undefined; password?: string | undefined; port?: number; open: boolean };

/** Runs the local face until it is told to stop; prints its address on a line of its own. */
export async function runLocal({ project, password, port = 0, open }: LocalChoices): Promise<void> {
  requireCapableNode();
  const core = createCore(defaultEnvironment({ face: 'in the browser' }));
  const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
  const server = await startLocalServer(core, { port, rendererFolder });
  const stop = (): void => {
    core.close();
    rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    if (project !== undefined) core.projects.open({ path: project, password });
  } catch (error) {
    await server.close();
    core.close();
    throw error;
  }
  console.log(server.address);
  if (open) openInBrowser(server.address);
}
