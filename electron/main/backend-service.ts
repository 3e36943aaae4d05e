import { rmSync } from 'node:fs';
import { RPCHandler } from '@orpc/server/message-port';
import type { ParentPort } from 'electron';
import type { Core } from '#core/core.ts';
import { router } from '#core/router.ts';

/** `connect` comes with one port, on which a page speaks with the backend. */
export type BackendMessage = 'connect' | 'close';

/** Serves pages over the ports that the main process sends, until it says that it is time to close. */
export function serveBackend(parent: ParentPort, core: Core, exit: (code: number) => void): void {
  const handler = new RPCHandler(router);
  parent.on('message', ({ data, ports }: { data: BackendMessage; ports: Electron.MessagePortMain[] }) => {
    const [port] = ports;
    if (data === 'connect' && port) {
      handler.upgrade(port, { context: { core } });
      port.start();
    }
    if (data === 'close') exit(closeCore(core));
  });
}

/** Leaves one single project file behind, and no temporary ones. Answers the exit code. */
function closeCore(core: Core): number {
  try {
    core.close();
    rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
    return 0;
  } catch (error) {
    core.environment.log('error', 'The project could not be closed', error);
    return 1;
  }
}
