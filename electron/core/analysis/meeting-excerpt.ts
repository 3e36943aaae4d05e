import type { TextRange } from '#shared/text/range.ts';

/** UTF-16 code units: around a passage, at most of one end of a long segment, and the widest gap that is shown whole. */
const context = 140;
const longestEnd = 420;
const widestGap = 320;

export type ExcerptPiece = { start: number; text: string };

/**
 * The words of two segments with some context, in the order of the text. Of a long segment the ends nearest to the other are kept, of a long
 * stretch that both share its beginning and its end; a wide gap is left out. Pieces begin and end between words.
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
    const [from, to] = [atWord(text, Math.max(0, start), 1), atWord(text, Math.min(text.length, end), -1)];
    return { start: from, text: text.slice(from, to) };
  });
}

const longestWord = 24;

/** The nearest place in this direction where no word is cut; a place in a very long word stays, but never inside a character. */
function atWord(text: string, offset: number, step: 1 | -1): number {
  const isBetween = (place: number): boolean =>
    place <= 0 || place >= text.length || /\s/u.test(text[place - 1] ?? '') !== /\s/u.test(text[place] ?? '');
  for (let place = offset; Math.abs(place - offset) <= longestWord; place += step) if (isBetween(place)) return place;
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
