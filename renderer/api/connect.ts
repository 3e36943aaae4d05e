import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';

export type ApiClient = ContractRouterClient<Contract>;

export type Connection = { client: ApiClient; closed: Promise<void> };

/** Speaks with the backend behind a port that the preload script has handed over (desktop). */
export function connectPort(port: MessagePort): Connection {
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve(), { once: true }));
  port.start();
  return { client: createORPCClient(new PortLink({ port })), closed };
}

/** Speaks with the backend of the local face over its WebSocket; the token stands behind the `#` of the page's address. */
export async function connectSocket(token: string): Promise<Connection> {
  const socket = new WebSocket(`ws://${location.host}/rpc`, `bailanys.${token}`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('The program does not answer')), { once: true });
  });
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve(), { once: true }));
  return { client: createORPCClient(new SocketLink({ websocket: socket })), closed };
}
