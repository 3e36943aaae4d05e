import type { ReadTurn } from '#core/documents/formats/document-value.ts';
import { speakerKey } from '#core/documents/turns/speaker-names.ts';

/** Turns without those of names that are no speakers: their words go on with whoever spoke before. Sorted by start, as they came. */
export function withoutSpeakers(turns: readonly ReadTurn[], names: readonly string[]): ReadTurn[] {
  if (names.length === 0) return [...turns];
  const wrong = new Set(names.map(speakerKey));
  const kept: ReadTurn[] = [];
  for (const turn of turns) {
    const before = kept.at(-1);
    if (turn.speaker === null || !wrong.has(speakerKey(turn.speaker))) kept.push({ ...turn });
    else if (before) before.end = turn.end;
  }
  return kept;
}
