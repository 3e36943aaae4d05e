import { moveCaseLinks } from '#core/cases/case-rows.ts';
import { deleteCodings, listCodingsOfDocument, updateCoding } from '#core/codings/coding-rows.ts';
import type { Db } from '#core/db/database.ts';
import { loadMarks, loadText, replaceText, storeText } from '#core/documents/document-rows.ts';
import { deleteTurn, listTurns, moveTurn } from '#core/documents/turn-rows.ts';
import { moveMemos } from '#core/memos/memo-rows.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { diffTexts } from '#shared/text/diff.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import { RangeRemapper } from '#shared/text/remap.ts';

/** Replaces the text of a document and carries everything that points into it along. Codings whose whole passage went are removed. */
export function correctText(db: Db, id: DocumentId, text: string, now: string): { movedCodings: number; lostCodings: number } {
  const before = loadText(db, id);
  if (text === before) throw new Problem('textUnchanged');
  const remapper = new RangeRemapper(diffTexts(before, text));
  const marks = loadMarks(db, id)
    .map((mark) => ({ ...mark, ...bare(remapper, mark) }))
    .filter((mark) => mark.start < mark.end);
  replaceText(db, id, { hash: storeText(db, text), characters: text.length, paragraphs: new ParagraphIndex(text).count, marks });
  for (const turn of listTurns(db, id)) {
    const { start, end } = bare(remapper, turn);
    if (start === end && turn.start < turn.end) deleteTurn(db, turn);
    else {
      const label = bare(remapper, { start: turn.start, end: turn.contentStart });
      moveTurn(db, { ...turn, start, end, contentStart: Math.min(end, Math.max(start, label.end)) });
    }
  }
  moveMemos(db, id, (range) => bare(remapper, range));
  moveCaseLinks(db, id, (range) => bare(remapper, range));
  return moveCodings(db, id, remapper, now);
}

function moveCodings(db: Db, id: DocumentId, remapper: RangeRemapper, now: string): { movedCodings: number; lostCodings: number } {
  const codings = listCodingsOfDocument(db, id);
  const lost: CodingId[] = [];
  const moves: { from: string; to: string; coding: Coding }[] = [];
  const claimed = new Set<string>();
  for (const coding of codings) {
    const moved = { ...coding, ...bare(remapper, coding), changedAt: now };
    const to = placeOf(moved);
    // Two codings of one code by one coder may fall together on what is left of their words: one of them says it all.
    if (moved.start === moved.end || claimed.has(to)) lost.push(coding.id);
    else if (to !== placeOf(coding)) moves.push({ from: placeOf(coding), to, coding: moved });
    claimed.add(to);
  }
  deleteCodings(db, lost);
  const gone = new Set(lost);
  moveInTurn(db, moves, new Set(codings.filter((coding) => !gone.has(coding.id)).map(placeOf)));
  return { movedCodings: moves.length, lostCodings: lost.length };
}

const placeOf = (coding: Coding): string => `${coding.start}/${coding.end}/${coding.codeId}/${coding.coderId}`;

/**
 * A coding may have to go where another of its code and coder still stands; then it waits. An edit never changes the order of passages,
 * so somebody can always move.
 */
function moveInTurn(db: Db, moves: { from: string; to: string; coding: Coding }[], occupied: Set<string>): void {
  let waiting = moves;
  while (waiting.length > 0) {
    const free = waiting.filter((move) => {
      if (occupied.has(move.to)) return false;
      occupied.delete(move.from);
      occupied.add(move.to);
      updateCoding(db, move.coding);
      return true;
    });
    if (free.length === 0) throw new Error('Codings block each other while a text is corrected');
    const moved = new Set(free);
    waiting = waiting.filter((move) => !moved.has(move));
  }
}

function bare(remapper: RangeRemapper, range: { start: number; end: number }): { start: number; end: number } {
  const { start, end } = remapper.remap(range);
  return { start, end };
}
