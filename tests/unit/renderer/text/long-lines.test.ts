import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, isLong } from '#renderer/text/long-lines.ts';

const wholeCharacters = (text: string) => new Set(Array.from(new Intl.Segmenter('und').segment(text), ({ index }) => index));

describe('the pieces of a long run', () => {
  test('make up the run without gaps, are short, and cut no character', () => {
    const words = fc.constantFrom('слово ', 'және ', 'word', 'cafe\u0301 ', '👩‍👩‍👧', '🇰🇿', '\u0301', ' ', '漢字', 'a'.repeat(300));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 600 }), fc.nat(40), (parts, before) => {
        const run = parts.join('');
        const text = `${'x'.repeat(before)}\n${run}\ny`;
        const pieces = cutPieces(text, { start: before + 1, end: before + 1 + run.length });
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(run);
        expect(
          pieces.every(({ start, end }, place) => end > start && end - start <= 700 && start === (pieces[place - 1]?.end ?? before + 1)),
        ).toBe(true);
        const characters = wholeCharacters(run);
        expect(pieces.every(({ start }) => characters.has(start - before - 1))).toBe(true);
      }),
    );
  });

  test('end behind a space where there is one near', () => {
    const text = 'слово және word '.repeat(1000);
    const pieces = cutPieces(text, { start: 0, end: text.length });
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.every(({ end }) => text.charAt(end - 1) === ' ')).toBe(true);
  });

  test('only a paragraph longer than a screenful is long', () => {
    expect(isLong({ start: 10, end: 900 })).toBe(false);
    expect(isLong({ start: 10, end: 5000 })).toBe(true);
  });
});
