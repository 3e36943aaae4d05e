/**
 * Sentences within paragraphs. Intl.Segmenter finds candidates; a merge pass takes back the boundaries after initials,
 * abbreviations, list numbers and quoted questions. Ranges are trimmed of white space; blank stretches are no sentence.
 */
import { beforeNumber, leading, leadingUnlessCounted, trailing } from '#shared/text/abbreviations.ts';
import type { TextRange } from '#shared/text/range.ts';

const segmenter = new Intl.Segmenter('ru', { granularity: 'sentence' });

export function sentenceRanges(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  forEachSentence(text, (start, end) => sentences.push({ start, end }));
  return sentences;
}

/** Calls back for every sentence of the paragraphs in text[from, to); both edges should be edges of paragraphs. */
export function forEachSentence(text: string, visit: (start: number, end: number) => void, from = 0, to = text.length): void {
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    if (end > at) visitParagraph(text.slice(at, end), at, visit);
    at = end + 1;
  }
}

function visitParagraph(paragraph: string, offset: number, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.length;
    if (end < paragraph.length && goesOn(paragraph.slice(start, end), paragraph.slice(end, end + 40))) continue;
    visitTrimmed(paragraph, start, end, offset, visit);
    start = end;
  }
}

function visitTrimmed(paragraph: string, from: number, to: number, offset: number, visit: (start: number, end: number) => void): void {
  const piece = paragraph.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = to - (piece.length - piece.trimEnd().length);
  if (end > start) visit(offset + start, offset + end);
}

const closingQuote = /[?!…]["»”’')\]]+$/u;
const onlyListNumber = /^\s*[("«]?(?:\d{1,3}|\p{L})[.)]\s*$/u;
/** The last word with its full stop, with what stands before it. Inner stops and hyphens belong to it: «т.д.», «пр-т.», “e.g.”. */
const lastWord = /(?:^|[\s("«„“[—–-])([\p{L}№][\p{L}\p{M}.-]*)\.\s*$/u;
const spacedPair = /(?:^|[\s("«„“[—–])(\p{L}{1,2})\.\s(\p{L}{1,2})\.\s*$/u;
const countBefore = /(?:\d|(?:^|\s)[IVXLC]+)[\s\u00a0]?\p{L}[\p{L}.-]*\.\s*$/u;
const initialBefore = /(?:^|[\s("«„“[])\p{Lu}\.\s?\p{Lu}\.\s*$/u;
const startsWithInitial = /^[\s"«„“(]*\p{Lu}\.(?:\s|\p{Lu})/u;

/** Whether the sentence in `piece` goes on into `next`, although the segmenter saw an end between them. */
function goesOn(piece: string, next: string): boolean {
  const head = next.trimStart();
  const small = /^["«„“(]?\p{Ll}/u.test(head);
  if (closingQuote.test(piece.trimEnd())) return small;
  if (!/\.\s*$/u.test(piece)) return false;
  if (onlyListNumber.test(piece) && !/^\s*["«(]?[ЯяIА]/u.test(piece)) return true;
  const word = lastWord.exec(piece)?.[1];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word)) return isInitial(word, piece, next);
  // «и т. д.» is one abbreviation written with a space: then its last letter by itself says nothing.
  const [, one, two] = spacedPair.exec(piece) ?? [];
  const pair = `${one}.${two}`.toLowerCase();
  return continuesAfter(isKnown(pair) ? pair : word.toLowerCase(), piece, head, small);
}

/** «А. Я. Иванов», “J. Smith”; but “Я.” and “I.” by themselves are mostly a pronoun at the end of an answer. */
function isInitial(word: string, piece: string, next: string): boolean {
  if (!/^\s*["«(]?\p{Lu}/u.test(next)) return false;
  if (word !== 'Я' && word !== 'I' && word !== 'О') return true;
  return initialBefore.test(piece) || startsWithInitial.test(next);
}

function isKnown(abbreviation: string): boolean {
  return leading.has(abbreviation) || trailing.has(abbreviation);
}

function continuesAfter(abbreviation: string, piece: string, head: string, small: boolean): boolean {
  const counted = countBefore.test(piece);
  const number = /^["«(]?[\d№]/u.test(head);
  if (leading.has(abbreviation)) return true;
  if (leadingUnlessCounted.has(abbreviation) && !counted) return true;
  if (beforeNumber.has(abbreviation) && number) return true;
  if (!trailing.has(abbreviation)) return false;
  return small || isTooShort(piece);
}

/** «В 1995 г.» before a capital is hardly a sentence of its own: three words or fewer, one of them a number. */
function isTooShort(piece: string): boolean {
  const words = piece.trim().split(/\s+/u);
  return words.length <= 3 && /\d/u.test(piece);
}
