/** What a selection snaps to: words, sentences, paragraphs; and moving its edges word by word. All offsets UTF-16, ends exclusive. */
import { paragraphRangeAt } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';
import { forEachSentence } from '#shared/text/sentences.ts';
import { forEachToken } from '#shared/text/tokens.ts';

export type Edge = 'start' | 'end';
export type Direction = 'back' | 'forward';

const whiteSpace = /\s/u;

/** The word at an offset: the one it stands in or before, else the one that ends there. Undefined between words. */
export function wordRangeAt(text: string, offset: number): TextRange | undefined {
  const words = wordsAround(text, offset);
  return words.find((word) => word.start <= offset && offset < word.end) ?? words.find((word) => word.end === offset);
}

/** The sentence at an offset, without the white space around it; between two sentences the one before. Undefined in a blank paragraph. */
export function sentenceRangeAt(text: string, offset: number): TextRange | undefined {
  const paragraph = paragraphRangeAt(text, offset);
  let found: TextRange | undefined;
  forEachSentence(
    text,
    (start, end) => {
      if (found === undefined || start <= offset) found = { start, end };
    },
    paragraph.start,
    paragraph.end,
  );
  return found;
}

/** Takes in every word the range cuts and leaves out white space at its edges. A range of white space alone stays as it is. */
export function snapToWords(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && whiteSpace.test(text.charAt(start))) start += 1;
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return range;
  const first = wordsAround(text, start).find((word) => word.start < start && start < word.end);
  const last = wordsAround(text, end).find((word) => word.start < end && end < word.end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** From the first sentence the range touches to the last. */
export function snapToSentences(text: string, range: TextRange): TextRange {
  const first = sentenceRangeAt(text, range.start);
  const last = sentenceRangeAt(text, Math.max(range.start, range.end - 1));
  return { start: Math.min(range.start, first?.start ?? range.start), end: Math.max(range.end, last?.end ?? range.end) };
}

export function snapToParagraphs(text: string, range: TextRange): TextRange {
  return { start: paragraphRangeAt(text, range.start).start, end: paragraphRangeAt(text, Math.max(range.start, range.end - 1)).end };
}

/**
 * Moves one edge of a range by a word: a start goes to the beginning of a word, an end to the end of one.
 * Never makes the range empty; at the edge of the text, or when no word is left, the range stays.
 */
export function moveEdgeByWord(text: string, range: TextRange, edge: Edge, direction: Direction): TextRange {
  if (edge === 'start') {
    const start = direction === 'back' ? wordBefore(text, range.start)?.start : wordStartingAfter(text, range.start)?.start;
    return start === undefined || start >= range.end ? range : { start, end: range.end };
  }
  const end = direction === 'forward' ? wordAfter(text, range.end)?.end : wordEndingBefore(text, range.end)?.end;
  return end === undefined || end <= range.start ? range : { start: range.start, end };
}

export function expandByWord(text: string, range: TextRange, edge: Edge): TextRange {
  return moveEdgeByWord(text, range, edge, edge === 'start' ? 'back' : 'forward');
}

export function shrinkByWord(text: string, range: TextRange, edge: Edge): TextRange {
  return moveEdgeByWord(text, range, edge, edge === 'start' ? 'forward' : 'back');
}

/** The last word that begins before the offset. */
function wordBefore(text: string, offset: number): TextRange | undefined {
  return searchBack(text, offset, (word) => word.start < offset);
}

function wordEndingBefore(text: string, offset: number): TextRange | undefined {
  return searchBack(text, offset, (word) => word.end < offset);
}

/** The first word that ends after the offset. */
function wordAfter(text: string, offset: number): TextRange | undefined {
  return searchForward(text, offset, (word) => word.end > offset);
}

function wordStartingAfter(text: string, offset: number): TextRange | undefined {
  return searchForward(text, offset, (word) => word.start > offset);
}

function searchBack(text: string, offset: number, fits: (word: TextRange) => boolean): TextRange | undefined {
  for (let at = Math.min(offset, text.length); at >= 0; ) {
    const run = runAround(text, at);
    const found = wordsIn(text, run).findLast(fits);
    if (found !== undefined) return found;
    at = run.start - 1;
    while (at >= 0 && whiteSpace.test(text.charAt(at))) at -= 1;
  }
  return undefined;
}

function searchForward(text: string, offset: number, fits: (word: TextRange) => boolean): TextRange | undefined {
  for (let at = Math.max(0, offset); at < text.length; ) {
    const run = runAround(text, at);
    const found = wordsIn(text, run).find(fits);
    if (found !== undefined) return found;
    at = run.end + 1;
    while (at < text.length && whiteSpace.test(text.charAt(at))) at += 1;
  }
  return undefined;
}

function wordsAround(text: string, offset: number): TextRange[] {
  return wordsIn(text, runAround(text, offset));
}

function wordsIn(text: string, run: TextRange): TextRange[] {
  const words: TextRange[] = [];
  forEachToken(text, (start, end) => words.push({ start, end }), run.start, run.end);
  return words;
}

/** The stretch without white space around an offset: a word never reaches beyond it, so only it has to be segmented. */
function runAround(text: string, offset: number): TextRange {
  let start = Math.max(0, Math.min(offset, text.length));
  let end = start;
  while (start > 0 && !whiteSpace.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !whiteSpace.test(text.charAt(end))) end += 1;
  return { start, end };
}
