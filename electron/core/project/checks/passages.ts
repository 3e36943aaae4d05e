import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { loadMarks, loadText } from '#core/documents/document-rows.ts';
import type { Finding } from '#core/project/checks/finding.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { isInsidePair, snapOutOfPair } from '#shared/text/offsets.ts';

type Place = { table: string; what: string; id: number; start: number; end: number };

const tables = [
  { table: 'coding', what: 'coding' },
  { table: 'turn', what: 'turn' },
  { table: 'case_link', what: 'case link' },
  { table: 'memo', what: 'memo' },
] as const;

/** Passages that reach outside their text or begin or end inside a character. */
export function checkPassages({ db }: OpenProject): Finding[] {
  const documents = db.prepare<[], { id: DocumentId; name: string }>('SELECT id, name FROM document ORDER BY position, id').all();
  return documents.flatMap(({ id, name }) => {
    const text = loadText(db, id);
    const places = tables.flatMap(({ table, what }) =>
      prepared<[DocumentId], Place>(
        db,
        `SELECT '${table}' AS "table", '${what}' AS what, id, start_offset AS start, end_offset AS "end"
         FROM ${table} WHERE document_id = ? AND start_offset IS NOT NULL AND end_offset IS NOT NULL ORDER BY id`,
      ).all(id),
    );
    return [...places.flatMap((place) => checkPlace(db, place, name, text)), ...checkMarks(db, id, name, text)];
  });
}

function checkPlace(db: Db, place: Place, name: string, text: string): Finding[] {
  const { start, end, what, id } = place;
  const outside = start < 0 || end > text.length || start > end;
  const split = isInsidePair(text, start) || isInsidePair(text, end);
  if (!outside && !split) return [];
  const message = outside
    ? `The ${what} ${id} at ${start}–${end} reaches outside the text of “${name}” (${text.length} characters).`
    : `The ${what} ${id} at ${start}–${end} of “${name}” begins or ends inside a character.`;
  return [
    {
      kind: outside ? 'outsideText' : 'splitCharacter',
      where: `${what} ${id}`,
      message,
      repair: () => mendPlace(db, place, snapOutOfPair(text, start, 'before'), snapOutOfPair(text, end, 'after')),
    },
  ];
}

/** Cuts the passage to the text. A coding of which nothing is left, or that is there already, becomes an unplaced one; a turn goes. */
function mendPlace(db: Db, { table, id }: Place, start: number, end: number): void {
  if (table === 'turn') {
    if (start >= end) db.prepare('DELETE FROM turn WHERE id = ?').run(id);
    else
      db.prepare(
        'UPDATE turn SET start_offset = @start, content_start = min(max(content_start, @start), @end), end_offset = @end WHERE id = @id',
      ).run({ id, start, end });
    return;
  }
  if (table !== 'coding') {
    db.prepare(`UPDATE ${table} SET start_offset = ?, end_offset = ? WHERE id = ?`).run(start, Math.max(start, end), id);
    return;
  }
  const moved = start < end && db.prepare('UPDATE OR IGNORE coding SET start_offset = ?, end_offset = ? WHERE id = ?').run(start, end, id);
  if (moved && moved.changes > 0) return;
  db.prepare(
    `INSERT INTO unplaced_coding (document_id, code_id, coder_id, quote, start_offset, end_offset, reason)
     SELECT document_id, code_id, coder_id, '', start_offset, end_offset, 'not_found' FROM coding WHERE id = ?`,
  ).run(id);
  db.prepare('DELETE FROM coding WHERE id = ?').run(id);
}

function checkMarks(db: Db, id: DocumentId, name: string, text: string): Finding[] {
  const marks = loadMarks(db, id);
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  if (inside.length === marks.length) return [];
  const lost = marks.length - inside.length;
  return [
    {
      kind: 'marksOutsideText',
      where: `document “${name}”`,
      message: `${lost} of the marks of “${name}” (headings, lists, notes) lie outside its text.`,
      repair: () => void db.prepare('UPDATE document SET marks = ? WHERE id = ?').run(JSON.stringify(inside), id),
    },
  ];
}
