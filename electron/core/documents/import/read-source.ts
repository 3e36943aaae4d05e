import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { ReadDocument } from '#core/documents/formats/read-document.ts';
import { readInWorker, readTableInWorker } from '#core/documents/formats/read-in-worker.ts';
import { type ReadTable, tableExtensions } from '#core/documents/formats/tables/read-table.ts';

export type ReadSource =
  | { kind: 'document'; path: string; bytes: Uint8Array; value: ReadDocument }
  | { kind: 'survey'; path: string; value: ReadTable };
export type FailedSource = { path: string; reason: string; message: string };

export const isTable = (path: string): boolean => tableExtensions.includes(/\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');

/** Reads one file in a thread of its own. What cannot be read is told, never thrown, so that the other files go on. */
export async function readSource(
  path: string,
  { encoding, signal }: { encoding?: string | undefined; signal: AbortSignal },
): Promise<ReadSource | FailedSource> {
  const options = { signal, ...(encoding === undefined ? {} : { encoding }) };
  try {
    const file = { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
    if (isTable(path)) return { kind: 'survey', path, value: await readTableInWorker(file, options) };
    return { kind: 'document', path, bytes: file.bytes, value: await readInWorker(file, options) };
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof ImportError) return { path, reason: error.kind, message: error.message };
    return { path, reason: 'unreadable', message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}).` };
  }
}

/** Reads files two at a time, in their order, telling after each how many are done. */
export async function readSources(
  paths: readonly string[],
  options: { encoding?: string | undefined; signal: AbortSignal; onRead: (done: number, path: string) => void },
): Promise<(ReadSource | FailedSource)[]> {
  const results: (ReadSource | FailedSource)[] = [];
  let next = 0;
  let done = 0;
  const readOn = async (): Promise<void> => {
    for (let at = next++; at < paths.length; at = next++) {
      const path = paths[at] ?? '';
      results[at] = await readSource(path, options);
      done += 1;
      options.onRead(done, path);
    }
  };
  await Promise.all([readOn(), readOn()]);
  return results;
}
