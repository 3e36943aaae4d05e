/** The thread in which projects and codebooks of other programs are read: it may be killed at any moment, and writes nothing. */
import { parentPort } from 'node:worker_threads';
import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { ThreadAnswer } from '#core/jobs/guarded-threads.ts';
import { Problem, type ProblemDetail, type ProblemKind } from '#shared/problem.ts';

/** Not answered: what will be read soon, so that its readers are there when it comes. */
export type ExchangeHint = { task: 'prepare'; path: string };
export type ExchangeTask = { task: 'project'; path: string } | { task: 'codebook'; name: string; bytes: Uint8Array };
export type ExchangeValue = ExchangeProject[] | IncomingCodebook;
export type ExchangeFailure = { kind: ProblemKind; detail: ProblemDetail };

parentPort?.on('message', async (request: ExchangeTask | ExchangeHint) => {
  if (request.task === 'prepare') await (await projectReaders()).loadReader(request.path);
  else parentPort?.postMessage(await answer(request));
});

async function answer(request: ExchangeTask): Promise<ThreadAnswer<ExchangeValue, ExchangeFailure>> {
  try {
    return { value: await read(request) };
  } catch (cause) {
    if (cause instanceof Problem) return { failure: { kind: cause.kind, detail: cause.detail } };
    throw cause;
  }
}

const projectReaders = () => import('#core/exchange/read-foreign-project.ts');

/** Each kind of file brings the readers it needs, and no others: they are most of what the first file of a session waits for. */
async function read(request: ExchangeTask): Promise<ExchangeValue> {
  if (request.task === 'project') {
    const { readForeignProject } = await projectReaders();
    return await readForeignProject(request.path, readRichText);
  }
  const { readCodebook } = await import('#core/exchange/codebook/codebook-files.ts');
  return await readCodebook(request.name, request.bytes);
}

/** The text of a formatted source inside a .qdpx, read in a thread of its own: one that cannot be read must not take the project with it. */
async function readRichText(name: string, bytes: Uint8Array): Promise<string | null> {
  const { readInWorker } = await import('#core/documents/formats/read-in-worker.ts');
  try {
    return (await readInWorker({ name, bytes })).text;
  } catch {
    return null;
  }
}
