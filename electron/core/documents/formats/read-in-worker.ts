import { ImportError, type ImportErrorKind } from '#core/documents/formats/import-error.ts';
import { defaultLimits, type Limits } from '#core/documents/formats/limits.ts';
import type { DocumentFile, ReadDocument, ReadOptions } from '#core/documents/formats/read-document.ts';
import type { ReadFailure, ReadTask } from '#core/documents/formats/read-worker.ts';
import type { ReadTableOptions } from '#core/documents/formats/tables/read-table.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import { GuardedThreads, type Stopped } from '#core/jobs/guarded-threads.ts';
import { assertNever } from '#shared/assert-never.ts';

const threads = new GuardedThreads<ReadTask, ReadDocument | ReadTable, ReadFailure>('./read-worker', import.meta.url);

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

async function runInWorker(task: ReadTask, limits: Limits, signal: AbortSignal | undefined): Promise<ReadDocument | ReadTable> {
  const answer = await threads.run(task, limits, signal, (stopped) => toImportError(stopped, limits.elapsedMs));
  if ('value' in answer) return answer.value;
  const { kind, message, detail } = answer.failure;
  throw new ImportError(kind, message, detail);
}

/** What is said of a file whose thread had to be stopped. */
export function toImportError({ why, cause }: Stopped, elapsedMs: number): ImportError {
  const refused = (kind: ImportErrorKind, message: string, detail?: unknown) => new ImportError(kind, message, detail);
  switch (why) {
    case 'cancelled':
      return refused('cancelled', 'The import was stopped.');
    case 'timedOut': {
      const message = `Reading this file took longer than ${Math.round(elapsedMs / 1000)} seconds and was stopped. Save it in another format or split it, and import that.`;
      return refused('timed_out', message, { elapsedMs });
    }
    case 'outOfMemory':
      return refused('too_large', 'This file needs more memory than a document may take. Split it into smaller files.');
    case 'crashed': {
      const message = 'This file is damaged and cannot be read. Open it in the program it was written with, save it again and import that.';
      return refused('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
    }
    default:
      return assertNever(why);
  }
}
