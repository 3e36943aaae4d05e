import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { findInside } from '#core/find-inside.ts';
import { contentTypeOf, pageHeaders } from '#shared/page-headers.ts';

/** Headers of every answer. */
export const secureHeaders = (port: number): Record<string, string> => pageHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);

/** Sends a file of the built renderer; anything outside the folder does not exist. */
export function sendStaticFile(folder: string, urlPath: string, response: ServerResponse, headers: Record<string, string>): void {
  const file = findInside(folder, urlPath);
  if (file === null || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': contentTypeOf(extname(file)) });
  createReadStream(file).pipe(response);
}
