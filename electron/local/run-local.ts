import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Core, createCore } from '#core/core.ts';
import { requireCapableNode } from '#core/db/database.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { removeAbandonedFolders } from '#core/temporary-folder.ts';
import { onStopRequest } from '#local/on-stop-request.ts';
import { openInBrowser } from '#local/open-in-browser.ts';
import { type LocalServer, startLocalServer } from '#local/server.ts';

export type LocalChoices = { project?: string | undefined; password?: string | undefined; port?: number; open: boolean };

/**
 * Runs the local face until it is told to stop; prints its address on a line of its own. Throws a Problem where the port is taken or the
 * project does not open, and leaves nothing behind.
 */
export async function runLocal({ project, password, port = 0, open }: LocalChoices): Promise<void> {
  requireCapableNode();
  removeAbandonedFolders();
  const core = createCore(defaultEnvironment({ face: 'in the browser' }));
  const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
  let server: LocalServer | null = null;
  try {
    server = await startLocalServer(core, { port, rendererFolder });
    if (project !== undefined) core.projects.open({ path: project, password });
  } catch (error) {
    await close(core, server);
    throw error;
  }
  onStopRequest(async () => {
    try {
      await close(core, server);
      process.exit(0);
    } catch (error) {
      core.environment.log('error', 'The project could not be closed', error);
      process.exit(1);
    }
  });
  console.log(server.address);
  if (open) openInBrowser(server.address);
}

/** First nobody can ask any more, then the project is closed into its one file, then the uploads go. */
async function close(core: Core, server: LocalServer | null): Promise<void> {
  await server?.close();
  core.close();
  rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
}
