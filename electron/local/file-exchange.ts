import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const largestUpload = 4 * 1024 ** 3;

/**
 * A browser has no paths, so files come in as uploads to a private folder and go out as downloads with a ticket. Both stay on this
 * machine; the folder goes when the program ends.
 */
export function createFileExchange(temporaryFolder: string) {
  const tickets = new Map<string, { path: string; name: string }>();

  const newPlace = (name: string): string => {
    const folder = join(temporaryFolder, randomUUID());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, basename(name.replaceAll('\\', '/')) || 'file');
  };

  return {
    /** POST /upload?name=… with the bytes as body → {name, path}. */
    async receive(request: IncomingMessage, response: ServerResponse, name: string, headers: Record<string, string>): Promise<void> {
      if (Number(request.headers['content-length'] ?? 0) > largestUpload) {
        response.writeHead(413, headers).end();
        return;
      }
      const path = newPlace(name);
      await pipeline(request, createWriteStream(path, { mode: 0o600 }));
      sendJson(response, headers, { name: basename(path), path });
    },

    /** POST /ticket?name=… → {path, ticket}: where the backend shall write, and what to ask for afterwards. */
    promise(response: ServerResponse, name: string, headers: Record<string, string>): void {
      const path = newPlace(name);
      const ticket = randomUUID();
      tickets.set(ticket, { path, name: basename(path) });
      sendJson(response, headers, { path, ticket });
    },

    /** GET /download/TICKET → the file, once. */
    deliver(response: ServerResponse, ticket: string, headers: Record<string, string>): void {
      const found = tickets.get(ticket);
      if (!found || !existsSync(found.path)) {
        response.writeHead(404, headers).end();
        return;
      }
      tickets.delete(ticket);
      response.writeHead(200, {
        ...headers,
        'content-type': 'application/octet-stream',
        'content-length': statSync(found.path).size,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      });
      createReadStream(found.path)
        .on('close', () => rmSync(found.path, { force: true }))
        .pipe(response);
    },
  };
}

function sendJson(response: ServerResponse, headers: Record<string, string>, value: unknown): void {
  response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
