import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Core } from '#core/core.ts';
import { router } from '#core/router.ts';
import { createAccess, protocolPrefix } from '#local/access.ts';
import { createFileExchange } from '#local/file-exchange.ts';
import { secureHeaders, sendStaticFile } from '#local/static-files.ts';
import { Problem } from '#shared/problem.ts';

export type LocalServer = { address: string; port: number; close: () => Promise<void> };

/** The local face: the renderer in the machine's own browser, served on 127.0.0.1 only, with the backend behind a WebSocket. */
export async function startLocalServer(core: Core, options: { port: number; rendererFolder: string }): Promise<LocalServer> {
  const token = randomBytes(24).toString('base64url');
  let port = options.port;
  const access = createAccess(token, () => port);
  const files = createFileExchange(core.environment.temporaryFolder);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = secureHeaders(port);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = url.searchParams.get('name') ?? '';
    if (!access.fromHere(request)) response.writeHead(403, headers).end();
    else if (request.method === 'POST' && !access.withToken(request)) response.writeHead(401, headers).end();
    else if (request.method === 'POST' && url.pathname === '/upload') await files.receive(request, response, name, headers);
    else if (request.method === 'POST' && url.pathname === '/ticket') files.promise(response, name, headers);
    else if (url.pathname.startsWith('/download/')) files.deliver(response, url.pathname.slice('/download/'.length), headers);
    else if (request.method === 'GET') sendStaticFile(options.rendererFolder, url.pathname, response, headers);
    else response.writeHead(405, headers).end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      core.environment.log('error', 'A request failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new Problem('portInUse', { port: String(options.port) }, { cause: error }) : error);
    });
    server.listen(options.port, '127.0.0.1', resolve);
  });
  // Only now: it would pass on the server's failure to listen, as its own.
  const sockets = new WebSocketServer({
    server,
    path: '/rpc',
    maxPayload: 256 * 1024 ** 2,
    verifyClient: ({ req }: { req: IncomingMessage }) => access.fromHere(req) && access.socketWithToken(req),
    handleProtocols: (names) => [...names].find((name) => name.startsWith(protocolPrefix)) ?? false,
  });
  const handler = new RPCHandler(router);
  sockets.on('connection', (socket) => void handler.upgrade(socket, { context: { core } }));

  port = (server.address() as AddressInfo).port;
  return {
    port,
    address: `http://127.0.0.1:${port}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
