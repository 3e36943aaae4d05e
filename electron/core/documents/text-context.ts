import { ParagraphIndex } from '#shared/text/paragraphs.ts';

const contextLength = 160;

export type Context = { quote: string; before: string; after: string; paragraph: number };

/** Gives the words of a passage and up to 160 characters on either side, never half a character, never past its paragraph's neighbours. */
export function withContext(text: string): (start: number, end: number) => Context {
  const paragraphs = new ParagraphIndex(text);
  return (start, end) => ({
    quote: text.slice(start, end),
    before: text.slice(wholeFrom(text, Math.max(0, start - contextLength)), start),
    after: text.slice(end, wholeFrom(text, Math.min(text.length, end + contextLength))),
    paragraph: paragraphs.at(start) + 1,
  });
}

/** Steps over the second half of a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
