import { findFolded } from '#core/exchange/placing.ts';
import type { TextRange } from '#shared/text/range.ts';

/**
 * Where the words of a quote stand in a text when no offsets say where: their first place from `from` on (a paragraph the source names),
 * else their only place. Blanks may differ. `ambiguous` when they stand there several times and nothing tells which is meant.
 */
export function placeQuote(text: string, quote: string, from?: number): TextRange | 'ambiguous' | undefined {
  const words = quote.trim();
  if (words === '') return undefined;
  const after = from === undefined ? -1 : text.indexOf(words, from);
  if (after >= 0) return { start: after, end: after + words.length };
  const first = text.indexOf(words);
  if (first >= 0) return text.indexOf(words, first + 1) >= 0 ? 'ambiguous' : { start: first, end: first + words.length };
  return findFolded(text, words, from ?? 0, text.length);
}
