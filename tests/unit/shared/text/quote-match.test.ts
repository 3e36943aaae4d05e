import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '#shared/text/normalise.ts';
import { OffsetIndex, offsetUnits } from '#shared/text/offsets.ts';
import { countedTexts, QuotePlacer, rangeEnds } from '#shared/text/quote-match.ts';

const raw = '\ufeffБірінші 😀 жол.\r\nЕкінші жол — қала 🏙 мен ауыл.\r\nThird line, plain.';
const countedText = (counted: (typeof countedTexts)[number]): string =>
  normaliseText(raw, { bom: counted === 'withoutBom' || counted === 'stored', lineEnds: counted === 'crlfAsOne' || counted === 'stored' })
    .text;

describe('placing quotes', () => {
  it('finds a passage under every convention other programs use', () => {
    const placer = new QuotePlacer(raw);
    const quote = 'қала 🏙 мен';
    const expected = { start: placer.text.indexOf(quote), end: placer.text.indexOf(quote) + quote.length };
    for (const unit of offsetUnits) {
      for (const counted of countedTexts) {
        for (const end of rangeEnds) {
          const text = countedText(counted);
          const at = text.indexOf(quote);
          const range = new OffsetIndex(text).rangeTo(unit, { start: at, end: at + quote.length });
          const theirs = { start: range.start, end: range.end - (end === 'inclusive' ? 1 : 0) };
          expect(placer.place({ ...theirs, quote })).toMatchObject(expected);
          const declared = placer.place({ ...theirs, quote }, { unit, counted, end });
          expect(declared).toEqual({ rule: `${unit}/${counted}/${end}`, ...expected });
        }
      }
    }
  });

  it('places a shifted quote nearby, at the nearest of several', () => {
    const placer = new QuotePlacer(`дом ${'а'.repeat(50)} дом ${'б'.repeat(400)} дом`);
    expect(placer.place({ start: 49, end: 52, quote: 'дом' })).toEqual({ rule: 'nearby', start: 55, end: 58 });
  });

  it('keeps a quote that is not there as unplaced, with the reason', () => {
    const placer = new QuotePlacer('Мы жили в Алматы.');
    expect(placer.place({ start: 0, end: 5, quote: 'Астана' })).toEqual({ rule: 'unplaced', reason: 'not_found' });
    expect(placer.place({ start: 0, end: 5, quote: '' })).toEqual({ rule: 'unplaced', reason: 'no_quote' });
  });

  it('takes U+2029 and \\r\\n in a quote for line ends, and a cut quote for its beginning', () => {
    const placer = new QuotePlacer('одна строка\r\nдругая строка');
    expect(placer.place({ start: 5, end: 18, quote: 'строка\u2029другая' })).toMatchObject({ start: 5, end: 18 });
    expect(placer.place({ start: 0, end: 11, quote: 'одна ст…', part: 'beginning' })).toMatchObject({ start: 0, end: 11 });
  });

  it('gives back any stored range that went out as code points', () => {
    const piece = fc.constantFrom('a', 'ә', '😀', '\r\n', '\n', ' ', 'ё');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (parts, x, y) => {
        const text = parts.join('');
        const placer = new QuotePlacer(text);
        const index = new OffsetIndex(placer.text);
        const [a, b] = [x % (index.codePoints + 1), y % (index.codePoints + 1)];
        fc.pre(a < b);
        const quote = [...placer.text].slice(a, b).join('');
        const placed = placer.place({ start: a, end: b, quote }, { unit: 'codePoints', counted: 'stored', end: 'exclusive' });
        expect(placed).toMatchObject({ start: index.fromCodePoint(a), end: index.fromCodePoint(b) });
      }),
    );
  });
});
