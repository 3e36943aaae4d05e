import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphemeIndex } from '#shared/text/graphemes.ts';

const pieces = fc.constantFrom(
  'a',
  'ә',
  'е\u0308',
  '👩🏽‍🌾',
  '🇰🇿',
  '😀',
  '\n',
  'и\u0306',
  'ก\u0e33',
  '각',
  '\u1100\u1161\u11a8',
  ' ',
  '\u200d',
  '❤',
  '❤\ufe0f',
  '🔥',
  '🏽',
  '©',
  '\u0600',
  'क',
  '\u094d',
  'त',
  '字',
  'ァ',
  '\r',
  '\ud83d',
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('graphemes', () => {
  it('are the segments of the segmenter, without an array of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new GraphemeIndex(text);
        const boundaries = [...segmenter.segment(text)].map((segment) => segment.index);
        expect(index.count).toBe(boundaries.length);
        boundaries.forEach((start, grapheme) => {
          expect(index.fromGrapheme(grapheme)).toBe(start);
          const end = boundaries[grapheme + 1] ?? text.length;
          for (let offset = start; offset < end; offset++) {
            expect(index.toGrapheme(offset)).toBe(grapheme);
            expect(index.toGrapheme(offset, 'after')).toBe(offset === start ? grapheme : grapheme + 1);
          }
        });
        expect(index.toGrapheme(text.length)).toBe(boundaries.length);
      }),
    );
  });

  it('are never cut: a range snaps outward', () => {
    const index = new GraphemeIndex('x👩🏽‍🌾y');
    expect(index.toGraphemes({ start: 3, end: 4 })).toEqual({ start: 1, end: 2 });
    expect(index.snap({ start: 3, end: 4 })).toEqual({ start: 1, end: 8 });
  });

  it('are plain in a text of plain letters', () => {
    const index = new GraphemeIndex('Мен Алматыға көштім, и всё.');
    expect(index.isPlain).toBe(true);
    expect(index.toGrapheme(5)).toBe(5);
  });
});
