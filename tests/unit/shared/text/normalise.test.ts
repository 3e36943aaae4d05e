import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '#shared/text/normalise.ts';

const rawText = fc
  .array(fc.constantFrom('\r\n', '\r', '\n', 'a', 'қ', '😀', '\ufeff', '\n\r'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const obvious = (raw: string): string => raw.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');

describe('stored text', () => {
  it('has no byte order mark and only \\n as line end, and is otherwise untouched', () => {
    fc.assert(fc.property(rawText, (raw) => normaliseText(raw).text === obvious(raw)));
  });

  it('maps every stored offset to a raw offset and back', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const { text, map } = normaliseText(raw);
        for (let stored = 0; stored <= text.length; stored++) {
          expect(map.toStored(map.toRaw(stored))).toBe(stored);
          expect(obvious(`x${raw.slice(map.toRaw(0), map.toRaw(stored))}`).slice(1)).toBe(text.slice(0, stored));
        }
      }),
    );
  });

  it('maps a raw range to the text that stands in it', () => {
    const { map, text, crlf, cr, hadBom } = normaliseText('\ufeffодин\r\nдва\rтри');
    expect({ text, crlf, cr, hadBom }).toEqual({ text: 'один\nдва\nтри', crlf: 1, cr: 1, hadBom: true });
    const range = map.rangeToStored({ start: 7, end: 10 });
    expect(text.slice(range.start, range.end)).toBe('два');
    expect(map.toStored(6)).toBe(4);
    expect(map.toStored(6, 'after')).toBe(5);
    expect(map.toRaw(0)).toBe(1);
    expect(map.rangeToRaw({ start: 0, end: 4 })).toEqual({ start: 1, end: 5 });
  });
});
