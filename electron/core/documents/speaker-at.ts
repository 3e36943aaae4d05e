import type { Db } from '#core/db/database.ts';
import { listSpeakers, listTurns } from '#core/documents/turn-rows.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** Answers who speaks at an offset of a document, or null where nobody does. */
export function speakersOf(db: Db, documentId: DocumentId): (offset: number) => string | null {
  const names = new Map(listSpeakers(db, documentId).map((speaker) => [speaker.id, speaker.name]));
  const turns = listTurns(db, documentId);
  return (offset) => {
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((turns[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const turn = turns[low - 1];
    return turn && offset < turn.end && turn.speakerId !== null ? (names.get(turn.speakerId) ?? null) : null;
  };
}
