import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '#core/analysis/meeting-excerpt.ts';

const words = fc.array(fc.constantFrom('дом', 'и', 'қала', 'work', '👩‍👩‍👧', 'very-long-word-that-hardly-ends', '\n'), {
  minLength: 1,
  maxLength: 600,
});

describe('the excerpt of a passage', () => {
  test('quotes the text exactly, in order, short, and shows an end of either segment', () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (list, [w = 0, x = 0, y = 0, z = 0]) => {
        const text = list.join(' ');
        const span = (one: number, other: number) => {
          const [low = 0, high = 0] = [one % text.length, other % text.length].sort((a, b) => a - b);
          return { start: low, end: high + 1 };
        };
        const [a, b] = [span(w, x), span(y, z)];
        const pieces = excerptOf(text, a, b);
        let reached = -1;
        for (const piece of pieces) {
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
          expect(piece.start).toBeGreaterThan(reached);
          reached = piece.start + piece.text.length;
        }
        expect(pieces.length).toBeLessThanOrEqual(2);
        expect(pieces.reduce((sum, { text: { length } }) => sum + length, 0)).toBeLessThan(2100);
        for (const { start, end } of [a, b]) {
          expect(pieces.some((piece) => piece.start < end && start < piece.start + piece.text.length)).toBe(true);
        }
      }),
    );
  });
});
