/**
 * A long paragraph stands in the page in pieces, each a text node of its own. To break one node into lines costs the browser the square of
 * its length (200,000 characters: minutes), and where a piece stands says what of the paragraph is near the viewport.
 */
import { GraphemeIndex } from '#shared/text/graphemes.ts';
import type { TextRange } from '#shared/text/range.ts';

/** About a screenful: a shorter paragraph is drawn and painted whole. */
const longFrom = 2000;
const pieceLength = 500;
/** So many characters more, for a piece to end where a word does. */
const slack = 100;

export const isLong = ({ start, end }: TextRange): boolean => end - start > longFrom;

/** The pieces of a run without gaps: each ends behind a space, or where there is none between two characters as a reader counts them. */
export function cutPieces(text: string, { start, end }: TextRange): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  while (end - from > pieceLength + slack) {
    const space = text.slice(from + pieceLength, from + pieceLength + slack).indexOf(' ');
    const length = pieceLength + (space < 0 ? 0 : space + 1);
    const characters = new GraphemeIndex(text.slice(from, Math.min(end, from + length + slack)));
    const to = from + characters.snap({ start: 0, end: length }).end;
    pieces.push({ start: from, end: to });
    from = to;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}
