import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import type { Db } from '#core/db/database.ts';
import { idList, prepared } from '#core/db/statements.ts';
import { whileUnchanged } from '#core/db/while-unchanged.ts';
import { type CodingTable, createCodingTable, joinTables } from '#shared/segments/coding-table.ts';

type Row = [document: number, start: number, end: number, code: number, coder: number];
type Filter = { coders: readonly number[] | null; documents: readonly number[] | null };

/** Rows, and documents, that are read before other calls have their turn: some milliseconds' worth. */
const rowsAtOnce = 4_000;
const documentsAtOnce = 100;

/** All codings of some coders in some documents (null: all), as columns, by document and start. */
export function loadCodingTable(db: Db, filter: Filter, signal?: AbortSignal): Promise<CodingTable> {
  return whileUnchanged(db, 'codings', JSON.stringify(filter), () => readCodingTable(db, filter), signal);
}

/** Page by page along the index that holds all five columns: the table itself is never touched. */
function* readCodingTable(db: Db, { coders, documents }: Filter): Generator<void, CodingTable> {
  const page = prepared<[Record<string, unknown>], Row>(
    db,
    `SELECT document_id, start_offset, end_offset, code_id, coder_id FROM coding
    WHERE (document_id, start_offset, end_offset, code_id, coder_id) > (@document, @start, @end, @code, @coder)
    AND (@coders IS NULL OR coder_id IN (SELECT value FROM json_each(@coders)))
    AND (@documents IS NULL OR document_id IN (SELECT value FROM json_each(@documents)))
    ORDER BY document_id, start_offset, end_offset, code_id, coder_id LIMIT ${rowsAtOnce}`,
  ).raw();
  const filter = { coders: coders && idList(coders), documents: documents && idList(documents) };
  const pages: CodingTable[] = [];
  let last: Row = [0, -1, 0, 0, 0];
  for (;;) {
    const [document, start, end, code, coder] = last;
    const rows = page.all({ ...filter, document, start, end, code, coder });
    pages.push(tableOfRows(rows));
    if (rows.length < rowsAtOnce) return joinTables(pages);
    last = rows.at(-1) ?? last;
    yield;
  }
}

function tableOfRows(rows: readonly Row[]): CodingTable {
  const table = createCodingTable(rows.length);
  rows.forEach(([document, start, end, code, coder], row) => {
    table.documents[row] = document;
    table.starts[row] = start;
    table.ends[row] = end;
    table.codes[row] = code;
    table.coders[row] = coder;
  });
  return table;
}

/** Documents in their order with what the analyses ask of them (null: all). */
export async function loadAnalysedDocuments(db: Db, ids: readonly number[] | null, signal?: AbortSignal): Promise<AnalysedDocument[]> {
  const all = await whileUnchanged(db, 'documents', '', () => readAnalysedDocuments(db), signal);
  if (ids === null) return all;
  const wanted = new Set<number>(ids);
  return all.filter(({ id }) => wanted.has(id));
}

function* readAnalysedDocuments(db: Db): Generator<void, AnalysedDocument[]> {
  const rows = prepared<[], { id: number; hash: string }>(db, 'SELECT id, text_hash AS hash FROM document ORDER BY position, id').all();
  const done = new Map<number, number[]>();
  for (const row of prepared<[], { document: number; coder: number }>(
    db,
    'SELECT document_id AS document, coder_id AS coder FROM document_done',
  ).all()) {
    append(done, row.document, row.coder);
  }
  const cases = new Map<number, number[]>();
  for (const row of prepared<[], { document: number; owner: number }>(
    db,
    'SELECT DISTINCT document_id AS document, case_id AS owner FROM case_link',
  ).all()) {
    append(cases, row.document, row.owner);
  }
  const found: AnalysedDocument[] = [];
  for (let from = 0; from < rows.length; from += documentsAtOnce) {
    if (from > 0) yield;
    const part = rows.slice(from, from + documentsAtOnce);
    const turns = readTurns(
      db,
      part.map(({ id }) => id),
    );
    for (const row of part) {
      const { id } = row;
      found.push({ ...row, turns: turns.get(id) ?? noTurns, doneBy: done.get(id) ?? [], cases: cases.get(id) ?? [] });
    }
  }
  return found;
}

const noTurns = new Int32Array();

/** Start and end of each turn, one after the other: one row a document, for a hundred thousand little ones are a hundred thousand to tidy up. */
function readTurns(db: Db, documents: readonly number[]): Map<number, Int32Array> {
  const rows = prepared<[string], [document: number, ends: string]>(
    db,
    `SELECT document_id, '[' || group_concat(start_offset || ',' || end_offset ORDER BY start_offset) || ']' FROM turn
    WHERE document_id IN (SELECT value FROM json_each(?)) GROUP BY document_id`,
  )
    .raw()
    .all(idList(documents));
  return new Map(rows.map(([document, ends]) => [document, Int32Array.from(JSON.parse(ends) as number[])]));
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const noBytes = new Uint8Array();

/** A text in UTF-8, as it stands in the file: reading it as a string takes six times as long. The bytes have their buffer to themselves. */
export function loadTextBytes(db: Db, hash: string): Uint8Array<ArrayBuffer> {
  const sql = 'SELECT CAST(content AS BLOB) FROM text_content WHERE hash = ?';
  const found = prepared<[string], Buffer>(db, sql).pluck().get(hash) ?? noBytes;
  return new Uint8Array(found);
}

export const loadTextByHash = (db: Db, hash: string): string => Buffer.from(loadTextBytes(db, hash).buffer).toString('utf8');
