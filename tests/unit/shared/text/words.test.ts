import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParagraphIndex, paragraphRangeAt } from '#shared/text/paragraphs.ts';
import {
  expandByWord,
  moveEdgeByWord,
  sentenceRangeAt,
  shrinkByWord,
  snapToParagraphs,
  snapToWords,
  wordRangeAt,
} from '#shared/text/words.ts';

const text = 'Апам жаныма алды, потом — работа.\n\nИ всё.';
const slice = (range: { start: number; end: number } | undefined): string | undefined => range && text.slice(range.start, range.end);

describe('words', () => {
  it('are found in, before and behind an offset', () => {
    expect(slice(wordRangeAt(text, 2))).toBe('Апам');
    expect(slice(wordRangeAt(text, 4))).toBe('Апам');
    expect(slice(wordRangeAt(text, 5))).toBe('жаныма');
    expect(wordRangeAt(text, text.indexOf('—'))).toBeUndefined();
  });

  it('are taken in whole when a selection cuts them, without the spaces around', () => {
    expect(slice(snapToWords(text, { start: 2, end: 8 }))).toBe('Апам жаныма');
    expect(slice(snapToWords(text, { start: 4, end: 12 }))).toBe('жаныма');
    expect(slice(snapToWords(text, { start: 12, end: 17 }))).toBe('алды,');
  });

  it('move the edges of a selection one by one', () => {
    let range = { start: 5, end: 11 };
    range = expandByWord(text, range, 'end');
    expect(slice(range)).toBe('жаныма алды');
    range = expandByWord(text, range, 'end');
    expect(slice(range)).toBe('жаныма алды, потом');
    range = expandByWord(text, range, 'start');
    expect(slice(range)).toBe('Апам жаныма алды, потом');
    range = shrinkByWord(text, range, 'start');
    range = shrinkByWord(text, range, 'end');
    expect(slice(range)).toBe('жаныма алды');
    expect(shrinkByWord(text, { start: 5, end: 11 }, 'end')).toEqual({ start: 5, end: 11 });
    expect(slice(expandByWord(text, { start: 26, end: 32 }, 'end'))).toBe('работа.\n\nИ');
  });

  it('never make a range empty or leave the text', () => {
    const piece = fc.constantFrom('сөз', ' ', ', ', '\n', '😀', 'word');
    const moves = fc.array(
      fc.tuple(fc.constantFrom('start' as const, 'end' as const), fc.constantFrom('back' as const, 'forward' as const)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.nat(), fc.nat(), moves, (parts, x, y, steps) => {
        const any = parts.join('');
        const [a, b] = [x % any.length, y % any.length].sort((p, q) => p - q);
        let range = { start: a ?? 0, end: (b ?? 0) + 1 };
        for (const [edge, direction] of steps) {
          range = moveEdgeByWord(any, range, edge, direction);
          expect(range.start >= 0 && range.start < range.end && range.end <= any.length).toBe(true);
        }
      }),
    );
  });
});

describe('sentences and paragraphs at a place', () => {
  it('are found', () => {
    expect(slice(sentenceRangeAt(text, 20))).toBe('Апам жаныма алды, потом — работа.');
    expect(slice(paragraphRangeAt(text, 33))).toBe('Апам жаныма алды, потом — работа.');
    expect(paragraphRangeAt(text, 34)).toEqual({ start: 34, end: 34 });
    expect(slice(snapToParagraphs(text, { start: 30, end: 37 }))).toBe(text);
  });

  it('agree with the index of paragraphs', () => {
    const index = new ParagraphIndex(text);
    expect(index.count).toBe(3);
    for (let offset = 0; offset <= text.length; offset++) expect(index.range(index.at(offset))).toEqual(paragraphRangeAt(text, offset));
    expect(index.touchedBy({ start: 0, end: 34 })).toEqual({ first: 0, last: 0 });
    expect(index.touchedBy({ start: 0, end: 35 })).toEqual({ first: 0, last: 1 });
  });
});
