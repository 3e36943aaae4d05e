import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { AttributeValue, Case, CaseLink } from '#shared/model/case.ts';
import type { AttributeId, CaseId, DocumentId } from '#shared/model/ids.ts';

export const listCases = (db: Db): Case[] => prepared<[], Case>(db, 'SELECT id, guid, name, memo FROM study_case ORDER BY id').all();

export const findCase = (db: Db, id: CaseId): Case | undefined =>
  prepared<[CaseId], Case>(db, 'SELECT id, guid, name, memo FROM study_case WHERE id = ?').get(id);

export function insertCase(db: Db, value: Omit<Case, 'id'>): Case {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO study_case (guid, name, memo) VALUES (?, ?, ?)').run(
    value.guid,
    value.name,
    value.memo,
  );
  return { ...value, id: Number(lastInsertRowid) as CaseId };
}

export function updateCase(db: Db, value: Case): void {
  prepared(db, 'UPDATE study_case SET name = ?, memo = ? WHERE id = ?').run(value.name, value.memo, value.id);
}

export function deleteCase(db: Db, id: CaseId): void {
  prepared(db, 'DELETE FROM study_case WHERE id = ?').run(id);
}

const linkColumns = 'id, case_id AS caseId, document_id AS documentId, start_offset AS start, end_offset AS "end"';

export const listLinks = (db: Db): CaseLink[] => prepared<[], CaseLink>(db, `SELECT ${linkColumns} FROM case_link ORDER BY id`).all();

export function insertLink(db: Db, link: Omit<CaseLink, 'id'>): void {
  const sql = 'INSERT INTO case_link (case_id, document_id, start_offset, end_offset) VALUES (?, ?, ?, ?)';
  prepared(db, sql).run(link.caseId, link.documentId, link.start, link.end);
}

export function deleteLink(db: Db, id: number): void {
  prepared(db, 'DELETE FROM case_link WHERE id = ?').run(id);
}

type MoveRange = (range: { start: number; end: number }) => { start: number; end: number };

/** Carries links to a passage along when its document's text is corrected. */
export function moveCaseLinks(db: Db, documentId: DocumentId, move: MoveRange): void {
  for (const link of listLinks(db)) {
    if (link.documentId !== documentId || link.start === null || link.end === null) continue;
    const { start, end } = move({ start: link.start, end: link.end });
    prepared(db, 'UPDATE case_link SET start_offset = ?, end_offset = ? WHERE id = ?').run(start, end, link.id);
  }
}

export const listValues = (db: Db): AttributeValue[] =>
  prepared<[], AttributeValue>(db, 'SELECT case_id AS caseId, attribute_id AS attributeId, value FROM attribute_value ORDER BY id').all();

export function setValue(db: Db, caseId: CaseId, attributeId: AttributeId, value: string | null): void {
  if (value === null) {
    prepared(db, 'DELETE FROM attribute_value WHERE case_id = ? AND attribute_id = ?').run(caseId, attributeId);
    return;
  }
  const sql = `INSERT INTO attribute_value (case_id, attribute_id, value) VALUES (?, ?, ?)
    ON CONFLICT (case_id, attribute_id) DO UPDATE SET value = excluded.value`;
  prepared(db, sql).run(caseId, attributeId, value);
}
