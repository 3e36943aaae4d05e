import type { Db } from '#core/db/database.ts';
import { insertMany } from '#core/db/insert-many.ts';
import { idList, prepared } from '#core/db/statements.ts';
import type { CodingColumns } from '#shared/contract/coding-columns.ts';
import type { Coding, UnplacedCoding } from '#shared/model/coding.ts';
import type { CodeId, CodingId, DocumentId } from '#shared/model/ids.ts';

type CodingRow = Omit<Coding, 'tie'> & { tie: string | null };

const columns = `id, guid, document_id AS documentId, start_offset AS start, end_offset AS "end", code_id AS codeId, coder_id AS coderId,
  weight, memo, tie, created_at AS createdAt, changed_at AS changedAt`;

const readTie = (tie: string | null): Coding['tie'] => (tie === null ? null : (JSON.parse(tie) as Coding['tie']));
const toCoding = (row: CodingRow): Coding => ({ ...row, tie: readTie(row.tie) });

/** Codings of a document in text order; of two that start together the longer first. */
export const listCodingsOfDocument = (db: Db, id: DocumentId): Coding[] =>
  prepared<[DocumentId], CodingRow>(db, `SELECT ${columns} FROM coding WHERE document_id = ? ORDER BY start_offset, end_offset DESC, id`)
    .all(id)
    .map(toCoding);

/** The columns of the same list, put together by the database: 20,000 objects would only be taken apart again. */
export function readCodingColumns(db: Db, id: DocumentId): CodingColumns {
  const sql = `SELECT ${['id', 'start_offset', 'end_offset', 'code_id', 'coder_id'].map((name) => `coalesce(group_concat(${name}, ' '), '')`).join()}
    FROM (SELECT id, start_offset, end_offset, code_id, coder_id FROM coding WHERE document_id = ?
      ORDER BY start_offset, end_offset DESC, id)`;
  const columns = prepared<[DocumentId], [string, string, string, string, string]>(db, sql).raw().get(id);
  const [ids, starts, ends, codeIds, coderIds] = columns ?? ['', '', '', '', ''];
  const detailed = `SELECT id, weight, memo, tie FROM coding
    WHERE document_id = ? AND (weight IS NOT NULL OR memo <> '' OR tie IS NOT NULL) ORDER BY id`;
  const details = prepared<[DocumentId], Pick<CodingRow, 'id' | 'weight' | 'memo' | 'tie'>>(db, detailed).all(id);
  return { ids, starts, ends, codeIds, coderIds, details: details.map((row) => ({ ...row, tie: readTie(row.tie) })) };
}

export const listCodingsOfCode = (db: Db, id: CodeId): Coding[] =>
  prepared<[CodeId], CodingRow>(db, `SELECT ${columns} FROM coding WHERE code_id = ? ORDER BY document_id, start_offset, id`)
    .all(id)
    .map(toCoding);

export function listCodings(db: Db, ids: readonly CodingId[]): Coding[] {
  const sql = `SELECT ${columns} FROM coding WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  return prepared<[string], CodingRow>(db, sql).all(idList(ids)).map(toCoding);
}

export function findSameCoding(db: Db, coding: Pick<Coding, 'documentId' | 'start' | 'end' | 'codeId' | 'coderId'>): CodingId | undefined {
  const sql = 'SELECT id FROM coding WHERE document_id = ? AND start_offset = ? AND end_offset = ? AND code_id = ? AND coder_id = ?';
  return prepared<unknown[], CodingId>(db, sql).pluck().get(coding.documentId, coding.start, coding.end, coding.codeId, coding.coderId);
}

export function insertCoding(db: Db, coding: Omit<Coding, 'id'>): Coding {
  const sql = `INSERT INTO coding (guid, document_id, start_offset, end_offset, code_id, coder_id, weight, memo, tie, created_at, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const { lastInsertRowid } = prepared(db, sql).run(
    coding.guid,
    coding.documentId,
    coding.start,
    coding.end,
    coding.codeId,
    coding.coderId,
    coding.weight,
    coding.memo,
    coding.tie && JSON.stringify(coding.tie),
    coding.createdAt,
    coding.changedAt,
  );
  return { ...coding, id: Number(lastInsertRowid) as CodingId };
}

const insertedColumns = 'guid document_id start_offset end_offset code_id coder_id weight memo tie created_at changed_at'.split(' ');

/** Inserts codings in their order; for the many of an import. */
export function insertCodings(db: Db, codings: readonly Omit<Coding, 'id'>[]): void {
  const rows = codings.map(({ guid, documentId, start, end, codeId, coderId, weight, memo, tie, createdAt, changedAt }) => {
    return [guid, documentId, start, end, codeId, coderId, weight, memo, tie && JSON.stringify(tie), createdAt, changedAt];
  });
  insertMany(db, 'coding', insertedColumns, rows);
}

export function updateCoding(db: Db, coding: Coding): void {
  const sql = `UPDATE coding SET start_offset = ?, end_offset = ?, code_id = ?, weight = ?, memo = ?, tie = ?, changed_at = ? WHERE id = ?`;
  const tie = coding.tie && JSON.stringify(coding.tie);
  prepared(db, sql).run(coding.start, coding.end, coding.codeId, coding.weight, coding.memo, tie, coding.changedAt, coding.id);
}

export function deleteCodings(db: Db, ids: readonly CodingId[]): number {
  return prepared(db, 'DELETE FROM coding WHERE id IN (SELECT value FROM json_each(?))').run(idList(ids)).changes;
}

export const listUnplaced = (db: Db): UnplacedCoding[] =>
  prepared<[], UnplacedCoding>(
    db,
    `SELECT id, document_id AS documentId, code_id AS codeId, coder_id AS coderId, quote, start_offset AS start, end_offset AS "end", reason
     FROM unplaced_coding ORDER BY document_id, id`,
  ).all();

export function insertUnplaced(db: Db, coding: Omit<UnplacedCoding, 'id'>): void {
  const sql = `INSERT INTO unplaced_coding (document_id, code_id, coder_id, quote, start_offset, end_offset, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?)`;
  prepared(db, sql).run(coding.documentId, coding.codeId, coding.coderId, coding.quote, coding.start, coding.end, coding.reason);
}

export function deleteUnplaced(db: Db, ids: readonly number[]): void {
  prepared(db, 'DELETE FROM unplaced_coding WHERE id IN (SELECT value FROM json_each(?))').run(idList(ids));
}

export function moveUnplaced(db: Db, from: CodeId, into: CodeId): void {
  prepared(db, 'UPDATE unplaced_coding SET code_id = ? WHERE code_id = ?').run(into, from);
}
