/** Tokens are word-like segments (letters or digits) of Unicode's word boundaries; spaces and punctuation belong to none. */
import type { TextRange } from '#shared/text/range.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Calls back for every token of text[from, to), with offsets in `text`. Neither edge should stand inside a word. */
export function forEachToken(text: string, visit: (start: number, end: number) => void, from = 0, to = text.length): void {
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    // Line by line, so that no copy of a whole long text is made inside the segmenter.
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(at, end))) {
      if (isWordLike) visit(at + index, at + index + segment.length);
    }
    at = end + 1;
  }
}

export function tokenRanges(text: string): TextRange[] {
  const tokens: TextRange[] = [];
  forEachToken(text, (start, end) => tokens.push({ start, end }));
  return tokens;
}
