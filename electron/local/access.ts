import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to the local face: requests to this address (no other host name: DNS rebinding), from our own pages (no other origin),
 * with the token of this start, in a header or as the WebSocket's protocol name. The token is new at every start and never in a URL
 * that is sent: it stands behind the `#` of the printed address.
 */
export function createAccess(token: string, port: () => number) {
  const matches = (given: string | undefined): boolean => {
    const a = Buffer.from(given ?? '');
    const b = Buffer.from(token);
    return a.length === b.length && timingSafeEqual(a, b);
  };
  const hosts = (): string[] => [`127.0.0.1:${port()}`, `localhost:${port()}`];

  return {
    fromHere(request: IncomingMessage): boolean {
      const { host, origin } = request.headers;
      if (!host || !hosts().includes(host)) return false;
      return origin === undefined || hosts().some((own) => origin === `http://${own}`);
    },
    withToken: (request: IncomingMessage): boolean => matches(request.headers['x-bailanys-token']?.toString()),
    socketWithToken: (request: IncomingMessage): boolean =>
      (request.headers['sec-websocket-protocol'] ?? '')
        .split(',')
        .map((name) => name.trim())
        .some((name) => name.startsWith(protocolPrefix) && matches(name.slice(protocolPrefix.length))),
  };
}

export type Access = ReturnType<typeof createAccess>;

/** The WebSocket protocol name that carries the token. */
export const protocolPrefix = 'bailanys.';
