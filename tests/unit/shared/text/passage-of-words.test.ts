import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOfWords } from '#shared/text/passage-of-words.ts';

const text = 'The city of doors\n\nАуылдан қалаға көштік 🙂, қалаға үйрендік.\nlast';

function quote(line: number, from: string, to: string): string | null {
  const passage = passageOfWords(text, line, from, to);
  return passage && text.slice(passage.start, passage.end);
}

describe('a passage named by its first and last words', () => {
  test('reaches from the first to the last words', () => {
    expect(quote(1, 'city', 'doors')).toBe('city of doors');
    expect(quote(3, 'көштік', 'үйрендік')).toBe('көштік 🙂, қалаға үйрендік');
  });

  test('is the first words alone when no last words are given', () => {
    expect(quote(1, 'The city', '')).toBe('The city');
    expect(passageOfWords(text, 4, 'last', '')).toEqual({ start: text.length - 4, end: text.length });
  });

  test('ends at the first occurrence of the last words behind the first ones', () => {
    expect(quote(3, 'Ауылдан', 'қалаға')).toBe('Ауылдан қалаға');
    expect(quote(3, 'қалаға', 'қалаға')).toBe('қалаға көштік 🙂, қалаға');
  });

  test('counts empty lines, and never leaves its line', () => {
    expect(quote(2, 'city', '')).toBeNull();
    expect(quote(1, 'doors', 'Ауылдан')).toBeNull();
  });

  test('is null when the line or the words are not there', () => {
    for (const line of [0, -1, 5, 1.5, Number.NaN]) expect(passageOfWords(text, line, 'city', '')).toBeNull();
    expect(quote(1, '', 'doors')).toBeNull();
    expect(quote(1, 'village', '')).toBeNull();
    expect(quote(1, 'doors', 'city')).toBeNull();
  });

  test('always begins with the first words, ends with the last ones and lies within the line asked for', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'қ', '🙂'), maxLength: 20 });
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'қ'), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(4), word, word, (lines, index, from, to) => {
        const whole = lines.join('\n');
        const passage = passageOfWords(whole, index + 1, from, to);
        const content = lines[index];
        if (passage === null) {
          const first = content?.indexOf(from) ?? -1;
          expect(first === -1 || content?.indexOf(to, first + from.length) === -1).toBe(true);
          return;
        }
        const found = whole.slice(passage.start, passage.end);
        expect(found.startsWith(from) && found.endsWith(to)).toBe(true);
        expect(found.length).toBeGreaterThanOrEqual(from.length + to.length);
        const lineStart = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
        expect(passage.start).toBeGreaterThanOrEqual(lineStart);
        expect(passage.end).toBeLessThanOrEqual(lineStart + (content?.length ?? 0));
      }),
    );
  });
});
