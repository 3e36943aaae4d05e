import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CustomScheme } from 'electron';
import { findInside } from '#core/find-inside.ts';
import { contentTypeOf, pageHeaders } from '#shared/page-headers.ts';

export const appScheme = 'app';
const host = 'bailanys';

/** The one page of the program. */
export const pageAddress = `${appScheme}://${host}/index.html`;

/** To be registered before the app is ready, and once. A standard scheme has an origin, storage and relative addresses. */
export const privilegedSchemes: CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true } },
];

/** Whether an address is of our own page and its files. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${appScheme}:` && url.host === host;
}

/** Answers requests of the page with files of the built interface, and only those. */
export function createSchemeHandler(folder: string): (request: Request) => Promise<Response> {
  const headers = pageHeaders();
  const missing = () => new Response(null, { status: 404, headers });
  return async ({ method, url }) => {
    if (method !== 'GET' || !isOwnAddress(url)) return missing();
    const file = findInside(folder, new URL(url).pathname);
    if (file === null) return missing();
    try {
      const content = await readFile(file);
      return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': contentTypeOf(extname(file)) } });
    } catch {
      return missing();
    }
  };
}
