import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Core, createCore } from '#core/core.ts';
import { requireCapableNode } from '#core/db/database.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { removeAbandonedFolders } from '#core/temporary-folder.ts';
import { onStopRequest } from '#local/on-stop-request.ts';
import { openInBrowser } from '#local/open-in-browser.ts';
import { type LocalServer, startLocalServer } from '#local/server.ts';
import { Problem } from '#shared/problem.ts';

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
    server = await listen(core, port, rendererFolder);
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

/**
 * Tried first when any port will do. The browser keeps what a person has arranged (widths of panes, language, letters, who codes) with the
 * address, so a start should come back to the same one.
 */
const usualPorts = [24_711, 24_712, 24_713, 24_714] as const;

async function listen(core: Core, port: number, rendererFolder: string): Promise<LocalServer> {
  if (port !== 0) return startLocalServer(core, { port, rendererFolder });
  for (const usual of usualPorts) {
    try {
      return await startLocalServer(core, { port: usual, rendererFolder });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'portInUse') throw error;
    }
  }
  return startLocalServer(core, { port: 0, rendererFolder });
}

/** First nobody can ask any more, then the project is closed into its one file, then the uploads go. */
async function close(core: Core, server: LocalServer | null): Promise<void> {
  await server?.close();
  core.close();
  rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
}
