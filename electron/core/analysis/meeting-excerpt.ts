import type { TextRange } from '#shared/text/range.ts';

/** UTF-16 code units: around a passage, at most of one end of a long segment, and the widest gap that is shown whole. */
const context = 140;
const longestEnd = 420;
const widestGap = 320;

export type ExcerptPiece = { start: number; text: string };

/**
 * The words of two segments with some context, in the order of the text. Of a long segment the ends nearest to the other are kept, of a long
 * stretch that both share its beginning and its end; a wide gap is left out. Pieces never cut a character.
 */
export function excerptOf(text: string, a: TextRange, b: TextRange): ExcerptPiece[] {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const [from, to] = second.start < first.end ? [second.start, Math.min(first.end, second.end)] : [first.end, second.start];
  const shares = second.start < first.end;
  const wanted: TextRange[] = shares
    ? [
        { start: from - context, end: Math.min(to, from + longestEnd) + context },
        { start: Math.max(from, to - longestEnd) - context, end: to + context },
      ]
    : [
        { start: Math.max(first.start - context, from - longestEnd), end: from + context },
        { start: to - context, end: Math.min(second.end + context, to + longestEnd) },
      ];
  const [left = { start: 0, end: 0 }, right = left] = wanted;
  const isOne = right.start <= left.end + (shares ? 0 : widestGap - 2 * context);
  return (isOne ? [{ start: left.start, end: Math.max(left.end, right.end) }] : [left, right]).map(({ start, end }) => {
    const [whole, wholeEnd] = [wholeFrom(text, Math.max(0, start)), wholeFrom(text, Math.min(text.length, end))];
    return { start: whole, text: text.slice(whole, wholeEnd) };
  });
}

/** Steps over the second half of a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
