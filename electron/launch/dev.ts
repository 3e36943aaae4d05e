import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { onStopRequest } from '#local/on-stop-request.ts';
import { startLocalServer } from '#local/server.ts';

/**
 * `npm run dev`: the local face with the interface as it is being written, changed in place. Vite serves the pages and passes on what is meant
 * for the backend, which sees the requests as coming from its own address.
 */
const core = createCore(defaultEnvironment({ face: 'in development' }));
const backend = await startLocalServer(core, { port: 0, rendererFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)) });
const own = `http://127.0.0.1:${backend.port}`;
const pass = { target: own, changeOrigin: true, headers: { origin: own } };
const pages = await createServer({
  configFile: fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url)),
  server: {
    host: '127.0.0.1',
    proxy: { '/rpc': { ...pass, ws: true, rewriteWsOrigin: true }, '/upload': pass, '/ticket': pass, '/download': pass },
  },
});
await pages.listen();
const address = pages.httpServer?.address() as AddressInfo | null | undefined;
process.stdout.write(`http://127.0.0.1:${address?.port}/${new URL(backend.address).hash}\n`);
onStopRequest(async () => {
  await pages.close();
  await backend.close();
  core.close();
  process.exit(0);
});
