import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readInWorker, readTableInWorker } from '#core/documents/formats/read-in-worker.ts';
import { tableExtensions } from '#core/documents/formats/tables/read-table.ts';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import { documentProject } from '#core/exchange/import/document-project.ts';
import type { Incoming } from '#core/exchange/import/incoming.ts';
import { surveyProject } from '#core/exchange/import/survey-project.ts';
import { isForeignProject, readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { suggestSegmentMapping } from '#core/exchange/tables/segment-columns.ts';
import type { ImportOptions } from '#shared/contract/exchange.ts';
import { Problem } from '#shared/problem.ts';

type Context = { options: ImportOptions; signal: AbortSignal; newGuid: () => string };

/** Reads one path, whatever it is. Documents and tables are read in a thread that can be stopped. Throws Problem or ImportError. */
export async function readPath(path: string, context: Context): Promise<Incoming> {
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  if (isForeignProject(path)) {
    return { path, what: 'project', projects: await readForeignProject(path, readRichText), warnings: [] };
  }
  const extension = extname(path).slice(1).toLowerCase();
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  if (extension === 'qdc') return { path, what: 'codebook', book: await readCodebook(file.name, file.bytes), warnings: [] };
  const { options, signal, newGuid } = context;
  const chosen = { signal, ...(options.encoding === undefined ? {} : { encoding: options.encoding }) };
  if (tableExtensions.includes(extension)) {
    const table = await readTableInWorker(file, chosen);
    const segments = suggestSegmentMapping(table.header, table.rows);
    if (segments) return { path, what: 'segments', rows: table.rows, mapping: segments, warnings: table.warnings.map(plainWarning) };
    return { path, what: 'documents', projects: [surveyProject(file.name, table, newGuid)], warnings: table.warnings.map(plainWarning) };
  }
  const document = await readInWorker(file, chosen);
  const projects = [documentProject(file, document, options, newGuid)];
  return { path, what: 'documents', projects, warnings: document.warnings.map(plainWarning) };
}

const plainWarning = ({ kind, message }: { kind: string; message: string }) => ({ kind, message });

/** The text of a formatted source inside a .qdpx; null where it cannot be read. */
async function readRichText(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    return (await readInWorker({ name: basename(name), bytes })).text;
  } catch {
    return null;
  }
}
