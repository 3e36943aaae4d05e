import { findFolded } from '#core/exchange/placing.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Where the words of a quote stand in a text when nothing says where: only when they stand there once, or after `from` for the first time. */
export function quotePlace(text: string, quote: string, from?: number): TextRange | undefined {
  const words = quote.trim();
  if (words === '') return undefined;
  const first = text.indexOf(words, from ?? 0);
  if (first >= 0) {
    const again = text.indexOf(words, first + 1);
    return again >= 0 && from === undefined ? undefined : { start: first, end: first + words.length };
  }
  return findFolded(text, words, from ?? 0, text.length);
}
