import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import type { Db } from '#core/db/database.ts';
import { idList, prepared } from '#core/db/statements.ts';
import { whileUnchanged } from '#core/db/while-unchanged.ts';
import { type CodingTable, createCodingTable } from '#shared/segments/coding-table.ts';

type Row = [document: number, start: number, end: number, code: number, coder: number];

/** All codings of some coders in some documents (null: all), as columns. */
export function loadCodingTable(db: Db, filter: { coders: readonly number[] | null; documents: readonly number[] | null }): CodingTable {
  return whileUnchanged(db, 'codings', JSON.stringify(filter), () => readCodingTable(db, filter));
}

function readCodingTable(db: Db, filter: { coders: readonly number[] | null; documents: readonly number[] | null }): CodingTable {
  const where = `WHERE (@coders IS NULL OR coder_id IN (SELECT value FROM json_each(@coders)))
    AND (@documents IS NULL OR document_id IN (SELECT value FROM json_each(@documents)))`;
  const values = {
    coders: filter.coders && idList(filter.coders),
    documents: filter.documents && idList(filter.documents),
  };
  const rows = prepared<[typeof values], Row>(
    db,
    `SELECT document_id, start_offset, end_offset, code_id, coder_id FROM coding ${where} ORDER BY document_id, start_offset`,
  )
    .raw()
    .all(values);
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
export function loadAnalysedDocuments(db: Db, ids: readonly number[] | null): AnalysedDocument[] {
  const all = whileUnchanged(db, 'documents', '', () => readAnalysedDocuments(db));
  if (ids === null) return all;
  const wanted = new Set<number>(ids);
  return all.filter(({ id }) => wanted.has(id));
}

function readAnalysedDocuments(db: Db): AnalysedDocument[] {
  const rows = prepared<[], { id: number; hash: string }>(db, 'SELECT id, text_hash AS hash FROM document ORDER BY position, id').all();
  const turns = new Map<number, number[]>();
  for (const [document, start, end] of prepared<[], [number, number, number]>(
    db,
    'SELECT document_id, start_offset, end_offset FROM turn ORDER BY document_id, start_offset',
  )
    .raw()
    .all()) {
    append(turns, document, start);
    append(turns, document, end);
  }
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
  return rows.map((row) => ({
    ...row,
    turns: Int32Array.from(turns.get(row.id) ?? []),
    doneBy: done.get(row.id) ?? [],
    cases: cases.get(row.id) ?? [],
  }));
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
