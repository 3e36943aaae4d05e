/**
 * Plays the main process for the backend as it was built: sends it a port, speaks with it over the port as the page does, and prints what
 * came of it as JSON. Words: the folder of the built program, then the documents to import.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';

const [folder = '', ...paths] = process.argv.slice(2);
const load = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(folder, path)).href) as Promise<Module>;
const { createCore } = await load<typeof import('#core/core.ts')>('electron/core/core.js');
const { defaultEnvironment } = await load<typeof import('#core/default-environment.ts')>('electron/core/default-environment.js');
const { serveBackend } = await load<typeof import('#main/backend-service.ts')>('electron/main/backend-service.js');

const parent = new EventEmitter();
const core = createCore(defaultEnvironment({ face: 'as built' }));
let exitCode: number | null = null;
serveBackend(parent as unknown as Electron.ParentPort, core, (code) => {
  exitCode = code;
});
const { port1, port2 } = new MessageChannel();
parent.emit('message', { data: 'connect', ports: [port1] });
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));

const opened = await client.project.openSample({ language: 'en' });
const { jobId } = await client.exchange.startImport({ paths, options: {} });
while ((await client.jobs.list()).some(({ id, state }) => id === jobId && state === 'running'))
  await new Promise((go) => setTimeout(go, 20));
const report = await client.exchange.importReport({ jobId });
const coderIds = (await client.coders.list()).map(({ id }) => id);
const agreement = await client.analysis.agreement({ coderIds, unit: 'paragraph', resamples: 0, seed: 1 });
const { temporaryFolder } = core.environment;
parent.emit('message', { data: 'close', ports: [] });

const path = opened.project?.path ?? '';
const result = {
  sample: opened.counts,
  imported: report?.documents.map(({ name, format, characters }) => ({ name, format, characters })),
  failed: report?.failed,
  kappas: agreement.codes.filter(({ cohenKappa }) => cohenKappa.value !== null).length,
  exitCode,
  leftBehind: [`${path}-wal`, `${path}-shm`, `${path}-lock`, temporaryFolder].filter((one) => existsSync(one)),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
