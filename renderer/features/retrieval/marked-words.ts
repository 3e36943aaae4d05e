import { FoldedText } from '#shared/text/fold.ts';

export type WordPiece = { text: string; marked: boolean };

/** A text cut where any of the words begins or ends, each found in any form of its letters. */
export function markWords(text: string, words: string): WordPiece[] {
  const wanted = words.split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [{ text, marked: false }];
  const folded = new FoldedText(text);
  const found = wanted.flatMap((word) => folded.findAll(word, true)).sort((a, b) => a.start - b.start);
  const pieces: WordPiece[] = [];
  let reached = 0;
  const add = (end: number, marked: boolean) => {
    if (end > reached) pieces.push({ text: text.slice(reached, end), marked });
    reached = Math.max(reached, end);
  };
  for (const { start, end } of found) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
