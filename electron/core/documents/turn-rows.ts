import type { Db } from '#core/db/database.ts';
import { insertMany } from '#core/db/insert-many.ts';
import { prepared } from '#core/db/statements.ts';
import type { Speaker, Turn } from '#shared/model/document.ts';
import type { DocumentId, SpeakerId } from '#shared/model/ids.ts';

export const listSpeakers = (db: Db, id: DocumentId): Speaker[] =>
  prepared<[DocumentId], Speaker>(db, 'SELECT id, document_id AS documentId, name FROM speaker WHERE document_id = ? ORDER BY id').all(id);

export const findSpeaker = (db: Db, id: SpeakerId): Speaker | undefined =>
  prepared<[SpeakerId], Speaker>(db, 'SELECT id, document_id AS documentId, name FROM speaker WHERE id = ?').get(id);

export function insertSpeaker(db: Db, documentId: DocumentId, name: string): SpeakerId {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO speaker (document_id, name) VALUES (?, ?)').run(documentId, name);
  return Number(lastInsertRowid) as SpeakerId;
}

export function renameSpeaker(db: Db, id: SpeakerId, name: string): void {
  prepared(db, 'UPDATE speaker SET name = ? WHERE id = ?').run(name, id);
}

export const listTurns = (db: Db, id: DocumentId): Turn[] =>
  prepared<[DocumentId], Turn>(
    db,
    `SELECT id, document_id AS documentId, start_offset AS start, content_start AS contentStart, end_offset AS "end",
       speaker_id AS speakerId, time_ms AS timeMs FROM turn WHERE document_id = ? ORDER BY start_offset, id`,
  ).all(id);

/** Inserts turns in their order. */
export function insertTurns(db: Db, turns: readonly Omit<Turn, 'id'>[]): void {
  const columns = ['document_id', 'start_offset', 'content_start', 'end_offset', 'speaker_id', 'time_ms'];
  const rows = turns.map(({ documentId, start, contentStart, end, speakerId, timeMs }) => {
    return [documentId, start, contentStart, end, speakerId, timeMs];
  });
  insertMany(db, 'turn', columns, rows);
}

export function moveTurn(db: Db, turn: Turn): void {
  prepared(db, 'UPDATE turn SET start_offset = ?, content_start = ?, end_offset = ? WHERE id = ?').run(
    turn.start,
    turn.contentStart,
    turn.end,
    turn.id,
  );
}

export function deleteTurn(db: Db, turn: Turn): void {
  prepared(db, 'DELETE FROM turn WHERE id = ?').run(turn.id);
}
