import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInsidePair, OffsetIndex } from '#shared/text/offsets.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const pieces = fc.constantFrom('a', 'Қ', 'е\u0308', '👩🏽‍🌾', '😀', '€', '\n', '\ud83d', '\ude00', ' ', '日本', 'abcdefghij'.repeat(30));
const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** The obvious way: count everything before the offset. */
function slowly(text: string, offset: number): { points: number; bytes: number } {
  const head = text.slice(0, offset);
  return { points: [...head].length, bytes: bytes(head) };
}

describe('offsets', () => {
  it('converts UTF-16 to code points and bytes as counting from the beginning does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const index = new OffsetIndex(text);
        fc.pre(!isInsidePair(text, offset));
        expect({ points: index.toCodePoint(offset), bytes: index.toByte(offset) }).toEqual(slowly(text, offset));
      }),
      { numRuns: 500 },
    );
  });

  it('comes back to the same place from code points and from bytes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new OffsetIndex(text);
        for (let offset = 0; offset <= text.length; offset += 7) {
          if (isInsidePair(text, offset)) continue;
          expect(index.fromCodePoint(index.toCodePoint(offset))).toBe(offset);
          expect(index.fromByte(index.toByte(offset))).toBe(offset);
        }
        expect(index.codePoints).toBe([...text].length);
        expect(index.bytes).toBe(bytes(text));
      }),
    );
  });

  it('moves an offset inside a pair or inside the bytes of a character out of it', () => {
    const index = new OffsetIndex('a😀b');
    expect(index.toCodePoint(2)).toBe(1);
    expect(index.toCodePoint(2, 'after')).toBe(2);
    expect(index.fromByte(3)).toBe(1);
    expect(index.fromByte(3, 'after')).toBe(3);
    expect(index.rangeFrom('utf8', { start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(index.rangeTo('codePoints', { start: 2, end: 2 })).toEqual({ start: 1, end: 2 });
    expect(index.from('utf16', 2)).toBe(1);
  });

  it('clamps what lies outside the text', () => {
    const index = new OffsetIndex('Қала');
    expect([index.toCodePoint(-3), index.fromCodePoint(99), index.fromByte(99), index.toByte(99), index.fromCodePoint(Number.NaN)]).toEqual(
      [0, 4, 4, 8, 0],
    );
  });
});
