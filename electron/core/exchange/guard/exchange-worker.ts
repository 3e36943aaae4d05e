/** The thread in which projects and codebooks of other programs are read: it may be killed at any moment, and writes nothing. */
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readInWorker } from '#core/documents/formats/read-in-worker.ts';
import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import type { ThreadAnswer } from '#core/jobs/guarded-threads.ts';
import { Problem, type ProblemDetail, type ProblemKind } from '#shared/problem.ts';

export type ExchangeTask = { task: 'project'; path: string } | { task: 'codebook'; name: string; bytes: Uint8Array };
export type ExchangeValue = ExchangeProject[] | IncomingCodebook;
export type ExchangeFailure = { kind: ProblemKind; detail: ProblemDetail };

parentPort?.on('message', async (request: ExchangeTask) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: ExchangeTask): Promise<ThreadAnswer<ExchangeValue, ExchangeFailure>> {
  try {
    const value =
      request.task === 'project' ? await readForeignProject(request.path, readRichText) : await readCodebook(request.name, request.bytes);
    return { value };
  } catch (cause) {
    if (cause instanceof Problem) return { failure: { kind: cause.kind, detail: cause.detail } };
    throw cause;
  }
}

/** The text of a formatted source inside a .qdpx, read in a thread of its own: one that cannot be read must not take the project with it. */
async function readRichText(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    return (await readInWorker({ name: basename(name), bytes })).text;
  } catch {
    return null;
  }
}
