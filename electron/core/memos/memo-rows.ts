import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { DocumentId, MemoId } from '#shared/model/ids.ts';
import type { Memo } from '#shared/model/memo.ts';

const columns = `id, guid, title, body AS text, document_id AS documentId, start_offset AS start, end_offset AS "end", code_id AS codeId,
  case_id AS caseId, coder_id AS coderId, created_at AS createdAt, changed_at AS changedAt`;

export const listMemos = (db: Db): Memo[] => prepared<[], Memo>(db, `SELECT ${columns} FROM memo ORDER BY id`).all();

export const findMemo = (db: Db, id: MemoId): Memo | undefined =>
  prepared<[MemoId], Memo>(db, `SELECT ${columns} FROM memo WHERE id = ?`).get(id);

export function insertMemo(db: Db, memo: Omit<Memo, 'id'>): Memo {
  const sql = `INSERT INTO memo (guid, title, body, document_id, start_offset, end_offset, code_id, case_id, coder_id, created_at,
    changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const { lastInsertRowid } = prepared(db, sql).run(
    memo.guid,
    memo.title,
    memo.text,
    memo.documentId,
    memo.start,
    memo.end,
    memo.codeId,
    memo.caseId,
    memo.coderId,
    memo.createdAt,
    memo.changedAt,
  );
  return { ...memo, id: Number(lastInsertRowid) as MemoId };
}

export function updateMemo(db: Db, memo: Memo): void {
  prepared(db, 'UPDATE memo SET title = ?, body = ?, changed_at = ? WHERE id = ?').run(memo.title, memo.text, memo.changedAt, memo.id);
}

export function deleteMemo(db: Db, id: MemoId): void {
  prepared(db, 'DELETE FROM memo WHERE id = ?').run(id);
}

type MoveRange = (range: { start: number; end: number }) => { start: number; end: number };

/** Carries memos on passages along when their document's text is corrected; a memo stays even when its passage went. */
export function moveMemos(db: Db, documentId: DocumentId, move: MoveRange): void {
  for (const memo of listMemos(db)) {
    if (memo.documentId !== documentId || memo.start === null || memo.end === null) continue;
    const { start, end } = move({ start: memo.start, end: memo.end });
    prepared(db, 'UPDATE memo SET start_offset = ?, end_offset = ? WHERE id = ?').run(start, end, memo.id);
  }
}
