/** The backend of the desktop program, in a process of its own: it has no window and no electron, only a port to the main process. */
import { createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { removeAbandonedFolders } from '#core/temporary-folder.ts';
import { serveBackend } from '#main/backend-service.ts';

removeAbandonedFolders();
serveBackend(process.parentPort, createCore(defaultEnvironment({ face: 'on the desktop' })), (code) => process.exit(code));
