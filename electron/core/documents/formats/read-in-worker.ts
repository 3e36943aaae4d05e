import type { Worker } from 'node:worker_threads';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { defaultLimits, type Limits } from '#core/documents/formats/limits.ts';
import type { DocumentFile, ReadDocument, ReadOptions } from '#core/documents/formats/read-document.ts';
import type { ReadAnswer, ReadTask } from '#core/documents/formats/read-worker.ts';
import type { ReadTableOptions } from '#core/documents/formats/tables/read-table.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import { watchMemory } from '#core/documents/formats/watch-memory.ts';
import { startWorker } from '#core/jobs/start-worker.ts';

/** Threads that have read a file and wait for the next: starting one costs more than reading most interviews. */
const idle: { worker: Worker; megabytes: number; retire: NodeJS.Timeout }[] = [];
const idleMs = 5_000;

/** Reads a document in a thread of its own, which is stopped when it takes too long, needs too much memory, or the person cancels. */
export async function readInWorker(file: DocumentFile, options: ReadOptions = {}): Promise<ReadDocument> {
  const { signal, ...rest } = options;
  return (await runInWorker({ task: 'document', file, options: rest }, { ...defaultLimits, ...options.limits }, signal)) as ReadDocument;
}

/** The same for a table. */
export async function readTableInWorker(file: DocumentFile, options: ReadTableOptions = {}): Promise<ReadTable> {
  const { signal, ...rest } = options;
  return (await runInWorker({ task: 'table', file, options: rest }, { ...defaultLimits, ...options.limits }, signal)) as ReadTable;
}

function runInWorker(task: ReadTask, limits: Limits, signal: AbortSignal | undefined): Promise<ReadDocument | ReadTable> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const worker = takeWorker(limits.memoryMegabytes);
    const settle = () => {
      clearTimeout(timer);
      stopWatching();
      signal?.removeEventListener('abort', cancel);
      worker.off('error', onError).off('exit', onExit).off('message', onAnswer);
    };
    const kill = (reason: ImportError) => {
      settle();
      void worker.terminate();
      reject(reason);
    };
    const cancel = () => kill(cancelled());
    const onError = (cause: unknown) => kill(crashed(cause));
    const onExit = () => kill(crashed(new Error('The thread ended')));
    const onAnswer = (answer: ReadAnswer) => {
      settle();
      putBack(worker, limits.memoryMegabytes);
      if ('value' in answer) resolve(answer.value);
      else reject(new ImportError(answer.error.kind, answer.error.message, answer.error.detail));
    };
    const stopWatching = watchMemory(limits.memoryMegabytes, () => kill(tooMuchMemory()));
    const timer = setTimeout(() => kill(timedOut(limits.elapsedMs)), limits.elapsedMs);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('error', onError).on('exit', onExit).on('message', onAnswer);
    worker.postMessage(task);
  });
}

function takeWorker(megabytes: number): Worker {
  const at = idle.findIndex((waiting) => waiting.megabytes === megabytes);
  const [waiting] = at === -1 ? [] : idle.splice(at, 1);
  if (waiting !== undefined) {
    clearTimeout(waiting.retire);
    waiting.worker.ref();
    return waiting.worker;
  }
  const worker = startWorker('./read-worker', import.meta.url, { maxOldGenerationSizeMb: megabytes });
  // A stopped thread may still report an error; unheard, that would end the program.
  worker.on('error', () => forget(worker)).on('exit', () => forget(worker));
  return worker;
}

function putBack(worker: Worker, megabytes: number): void {
  worker.unref();
  const retire = setTimeout(() => {
    forget(worker);
    void worker.terminate();
  }, idleMs);
  retire.unref();
  idle.push({ worker, megabytes, retire });
}

function forget(worker: Worker): void {
  const at = idle.findIndex((waiting) => waiting.worker === worker);
  if (at !== -1) idle.splice(at, 1);
}

function cancelled(): ImportError {
  return new ImportError('cancelled', 'The import was stopped.');
}

function timedOut(elapsedMs: number): ImportError {
  const message = `Reading this file took longer than ${Math.round(elapsedMs / 1000)} seconds and was stopped. Save it in another format or split it, and import that.`;
  return new ImportError('timed_out', message, { elapsedMs });
}

function tooMuchMemory(): ImportError {
  return new ImportError('too_large', 'This file needs more memory than a document may take. Split it into smaller files.');
}

function crashed(cause: unknown): ImportError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory();
  const message = 'This file is damaged and cannot be read. Open it in the program it was written with, save it again and import that.';
  return new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
}
