/** The thread in which files are read: it may be killed at any moment, and holds nothing but the file it is reading. */
import { parentPort } from 'node:worker_threads';
import { ImportError, type ImportErrorKind } from '#core/documents/formats/import-error.ts';
import { type DocumentFile, type ReadDocument, type ReadOptions, readDocument } from '#core/documents/formats/read-document.ts';
import { type ReadTableOptions, readTable } from '#core/documents/formats/tables/read-table.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import type { ThreadAnswer } from '#core/jobs/guarded-threads.ts';

export type ReadTask =
  | { task: 'document'; file: DocumentFile; options: Omit<ReadOptions, 'signal'> }
  | { task: 'table'; file: DocumentFile; options: Omit<ReadTableOptions, 'signal'> };

export type ReadFailure = { kind: ImportErrorKind; message: string; detail: unknown };

parentPort?.on('message', async (request: ReadTask) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: ReadTask): Promise<ThreadAnswer<ReadDocument | ReadTable, ReadFailure>> {
  try {
    const { file, options } = request;
    return { value: request.task === 'document' ? await readDocument(file, options) : await readTable(file, options) };
  } catch (cause) {
    if (cause instanceof ImportError) return { failure: { kind: cause.kind, message: cause.message, detail: cause.detail } };
    throw cause;
  }
}
