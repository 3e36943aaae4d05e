import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readInWorker, readTableInWorker } from '#core/documents/formats/read-in-worker.ts';
import { tableExtensions } from '#core/documents/formats/tables/table-extensions.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import { withoutSpeakers } from '#core/documents/turns/without-speakers.ts';
import { fromCodebookTable } from '#core/exchange/codebook/codebook-table.ts';
import { isForeignProject } from '#core/exchange/foreign-path.ts';
import { readCodebookGuarded, readProjectGuarded } from '#core/exchange/guard/read-guarded.ts';
import { documentProject } from '#core/exchange/import/document-project.ts';
import type { Incoming } from '#core/exchange/import/incoming.ts';
import { loadFile } from '#core/exchange/import/load-file.ts';
import type { Originals } from '#core/exchange/import/originals.ts';
import { surveyProject } from '#core/exchange/import/survey-project.ts';
import { proposedKind, toCodebookRows, toSegmentMapping, toSurveyMapping } from '#core/exchange/import/table-choice.ts';
import type { ExchangeDocument } from '#core/exchange/interchange.ts';
import { toRemark } from '#core/exchange/remark.ts';
import { suggestSegmentMapping } from '#core/exchange/tables/segment-columns.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { ImportOptions, TableChoice } from '#shared/contract/exchange.ts';
import { badTable, Problem } from '#shared/problem.ts';

type Context = { options: ImportOptions; signal: AbortSignal; newGuid: () => string; originals: Originals };

/** Reads one path, whatever it is. It is read in a thread that can be stopped. Throws Problem or ImportError. */
export async function readPath(path: string, context: Context): Promise<Incoming> {
  if (!existsSync(path)) throw new Problem('fileMissing', { path });
  if (isForeignProject(path)) {
    return { path, what: 'project', projects: await readProjectGuarded(path, { signal: context.signal }), warnings: [] };
  }
  const extension = extname(path).slice(1).toLowerCase();
  const file = loadFile(path);
  const { options, signal, newGuid, originals } = context;
  if (extension === 'qdc')
    return { path, what: 'codebook', book: await readCodebookGuarded(file.name, file.bytes, { signal }), warnings: [] };
  const original = options.keepOriginal ? originals.keep(path, file) : null;
  const encoding = options.encodings?.[path] ?? options.encoding;
  const chosen = { signal, ...(encoding === undefined ? {} : { encoding }) };
  if (tableExtensions.includes(extension)) {
    const table = await readTableInWorker(file, chosen);
    return tableIncoming(path, table, options.tables?.[path], { newGuid, original });
  }
  const patterns = options.speakerPatterns ?? [];
  const document = await readInWorker(file, patterns.length === 0 ? chosen : { ...chosen, speakerPatterns: patterns });
  document.turns = withoutSpeakers(document.turns, options.notSpeakers?.[path] ?? []);
  const projects = [documentProject(file, document, { options, newGuid, original })];
  return { path, what: 'documents', projects, warnings: document.warnings.map(toRemark) };
}

function tableIncoming(
  path: string,
  table: ReadTable,
  choice: TableChoice | undefined,
  { newGuid, original }: { newGuid: () => string; original: ExchangeDocument['original'] },
): Incoming {
  const { header, rows } = table;
  const warnings = table.warnings.map(toRemark);
  if (choice && choice.columns.length !== header.length) {
    throw badTable('changedSince');
  }
  const kind = choice?.kind ?? proposedKind(header, rows);
  switch (kind) {
    case 'segments': {
      const mapping = choice ? toSegmentMapping(choice, rows) : suggestSegmentMapping(header, rows);
      if (mapping) return { path, what: 'segments', rows, mapping, warnings };
      throw badTable('noSegmentColumns');
    }
    case 'codebook': {
      const entries = fromCodebookTable(choice ? toCodebookRows(choice, header, rows) : [header, ...rows]);
      return { path, what: 'codebook', book: { title: '', language: null, entries }, warnings };
    }
    case 'survey': {
      const mapping = choice && toSurveyMapping(choice, rows);
      return { path, what: 'documents', projects: [surveyProject(basename(path), table, newGuid, mapping, original)], warnings };
    }
    default:
      return assertNever(kind);
  }
}
