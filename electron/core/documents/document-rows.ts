import { createHash } from 'node:crypto';
import type { Db } from '#core/db/database.ts';
import { idList, prepared } from '#core/db/statements.ts';
import type { Document, TextMark } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

export type StoredDocument = Document & { paragraphs: number };

const columns = `id, guid, name, kind, language, position, characters, paragraphs, format, encoding, source_name AS sourceName,
  publisher, dated, text_hash AS textHash, created_at AS createdAt`;

export const listDocuments = (db: Db): StoredDocument[] =>
  prepared<[], StoredDocument>(db, `SELECT ${columns} FROM document ORDER BY position, id`).all();

export const findDocument = (db: Db, id: DocumentId): StoredDocument | undefined =>
  prepared<[DocumentId], StoredDocument>(db, `SELECT ${columns} FROM document WHERE id = ?`).get(id);

/** Keeps a text under the hash of its content and answers the hash. */
export function storeText(db: Db, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  prepared(db, 'INSERT OR IGNORE INTO text_content (hash, content) VALUES (?, ?)').run(hash, text);
  return hash;
}

export function storeFile(db: Db, bytes: Uint8Array): string {
  // All answers of a survey come from one file.
  const hash = hashes.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  hashes.set(bytes, hash);
  if (prepared(db, 'SELECT 1 FROM file_content WHERE hash = ?').get(hash) === undefined)
    prepared(db, 'INSERT INTO file_content (hash, content) VALUES (?, ?)').run(hash, bytes);
  return hash;
}

const hashes = new WeakMap<Uint8Array, string>();

/** The original file of a document, where it was kept at the import. */
export const loadFile = (db: Db, id: DocumentId): Uint8Array | undefined =>
  prepared<[DocumentId], Uint8Array>(db, 'SELECT content FROM file_content JOIN document ON file_hash = hash WHERE document.id = ?')
    .pluck()
    .get(id);

export const listWithOriginal = (db: Db): Set<DocumentId> =>
  new Set(prepared<[], DocumentId>(db, 'SELECT id FROM document WHERE file_hash IS NOT NULL').pluck().all());

export function loadText(db: Db, id: DocumentId): string {
  const sql = 'SELECT content FROM text_content JOIN document ON text_hash = hash WHERE document.id = ?';
  return prepared<[DocumentId], string>(db, sql).pluck().get(id) ?? '';
}

export function loadMarks(db: Db, id: DocumentId): TextMark[] {
  const json = prepared<[DocumentId], string>(db, 'SELECT marks FROM document WHERE id = ?').pluck().get(id);
  return json === undefined ? [] : (JSON.parse(json) as TextMark[]);
}

export type NewDocumentRow = Omit<StoredDocument, 'id'> & { marks: readonly TextMark[]; fileHash: string | null };

export function insertDocument(db: Db, document: NewDocumentRow): DocumentId {
  const sql = `INSERT INTO document (guid, name, kind, language, position, characters, paragraphs, format, encoding, source_name, publisher,
    dated, text_hash, file_hash, marks, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const { lastInsertRowid } = prepared(db, sql).run(
    document.guid,
    document.name,
    document.kind,
    document.language,
    document.position,
    document.characters,
    document.paragraphs,
    document.format,
    document.encoding,
    document.sourceName,
    document.publisher,
    document.dated,
    document.textHash,
    document.fileHash,
    JSON.stringify(document.marks),
    document.createdAt,
  );
  return Number(lastInsertRowid) as DocumentId;
}

export function updateDocument(db: Db, document: Document): void {
  prepared(db, 'UPDATE document SET name = ?, kind = ?, language = ?, publisher = ?, dated = ? WHERE id = ?').run(
    document.name,
    document.kind,
    document.language,
    document.publisher,
    document.dated,
    document.id,
  );
}

export function placeDocument(db: Db, id: DocumentId, position: number): void {
  prepared(db, 'UPDATE document SET position = @position WHERE id = @id AND position <> @position').run({ id, position });
}

export function replaceText(
  db: Db,
  id: DocumentId,
  text: { hash: string; characters: number; paragraphs: number; marks: readonly TextMark[] },
): void {
  const sql = 'UPDATE document SET text_hash = ?, characters = ?, paragraphs = ?, marks = ? WHERE id = ?';
  prepared(db, sql).run(text.hash, text.characters, text.paragraphs, JSON.stringify(text.marks), id);
}

export function deleteDocuments(db: Db, ids: readonly DocumentId[]): void {
  prepared(db, 'DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))').run(idList(ids));
}

export function countCodingsIn(db: Db, ids: readonly DocumentId[]): number {
  const sql = 'SELECT count(*) FROM coding WHERE document_id IN (SELECT value FROM json_each(?))';
  return Number(prepared(db, sql).pluck().get(idList(ids)));
}

export type WorkRow = { documentId: DocumentId; coderId: number; codings: number; done: 0 | 1 };

/** Codings and done marks of every coder in every document where there are any. */
export const listWork = (db: Db): WorkRow[] =>
  prepared<[], WorkRow>(
    db,
    `SELECT documentId, coderId, sum(codings) AS codings, max(done) AS done FROM (
       SELECT document_id AS documentId, coder_id AS coderId, count(*) AS codings, 0 AS done FROM coding GROUP BY document_id, coder_id
       UNION ALL SELECT document_id, coder_id, 0, 1 FROM document_done
     ) GROUP BY documentId, coderId`,
  ).all();

export function markDone(db: Db, id: DocumentId, coderId: number, at: string | null): void {
  if (at === null) prepared(db, 'DELETE FROM document_done WHERE document_id = ? AND coder_id = ?').run(id, coderId);
  else prepared(db, 'INSERT OR IGNORE INTO document_done (document_id, coder_id, done_at) VALUES (?, ?, ?)').run(id, coderId, at);
}

export const listCaseNames = (db: Db): { documentId: DocumentId; name: string }[] =>
  prepared<[], { documentId: DocumentId; name: string }>(
    db,
    `SELECT DISTINCT document_id AS documentId, name FROM case_link JOIN study_case ON study_case.id = case_id ORDER BY name`,
  ).all();
