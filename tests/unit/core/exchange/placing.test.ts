import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Placing } from '#core/exchange/placing.ts';
import { offsetUnits } from '#shared/text/offsets.ts';

const piece = fc.constantFrom(...['Сәлем ', 'a', '🙂', 'é', '\r\n', '\r\n', 'да ', 'Ғимарат', '👩‍👩‍👧', '…', ' ']);
const measure = {
  codePoints: (text: string) => [...text].length,
  utf16: (text: string) => text.length,
  utf8: (text: string) => Buffer.byteLength(text),
};

/** A text as another program has it, and ranges between its pieces. */
const foreign = fc
  .record({
    bom: fc.boolean(),
    pieces: fc.array(piece, { minLength: 30, maxLength: 80 }),
    ranges: fc.array(fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 12 })), { minLength: 4, maxLength: 12 }),
  })
  .map(({ bom, pieces, ranges }) => ({
    bom,
    body: pieces,
    ranges: ranges.map(([from, count]) => ({ from, to: Math.min(pieces.length, from + count) })),
  }));

describe('codings counted by another program', () => {
  for (const unit of offsetUnits) {
    for (const counted of ['raw', 'crlfAsOne', 'withoutBom', 'stored'] as const) {
      for (const end of ['exclusive', 'inclusive'] as const) {
        it(`stand on their words again: ${unit}, ${counted}, ${end}`, () => {
          fc.assert(
            fc.property(foreign, ({ bom, body, ranges }) => {
              const raw = `${bom ? '\ufeff' : ''}${body.join('')}`;
              const asCounted = (text: string): string => {
                const withoutBom = counted === 'withoutBom' || counted === 'stored' ? text.replace(/^\ufeff/u, '') : text;
                return counted === 'crlfAsOne' || counted === 'stored' ? withoutBom.replaceAll('\r\n', '\n') : withoutBom;
              };
              const at = (pieces: number): number => measure[unit](asCounted(`${bom ? '\ufeff' : ''}${body.slice(0, pieces).join('')}`));
              const requests = ranges.map(({ from, to }) => ({
                ...{ start: at(from), end: at(to) - (end === 'inclusive' ? 1 : 0), part: 'whole' as const },
                quote: body.slice(from, to).join('').replaceAll('\r\n', '\n'),
              }));
              const { text, results } = new Placing().placeDocument(raw, requests);
              for (const [index, result] of results.entries()) {
                const quote = requests[index]?.quote ?? '';
                if (quote.trim() === '') continue;
                expect('start' in result ? text.slice(result.start, result.end).trim() : result).toBe(quote.trim());
              }
            }),
            { numRuns: 40 },
          );
        });
      }
    }
  }

  it('of a document without quotes are counted as those of the documents before were', () => {
    const placing = new Placing();
    placing.placeDocument('🙂🙂 one two', [{ start: 5, end: 8, quote: 'one', part: 'whole' }]);
    const { text, results } = placing.placeDocument('🙂 three', [{ start: 3, end: 8, quote: null, part: 'whole' }]);
    expect(results.map((result) => ('start' in result ? text.slice(result.start, result.end) : result))).toEqual(['three']);
  });

  it('whose name is a title and not its words are taken by their offsets', () => {
    const text = 'a long passage about bread and butter and so on';
    const { results } = new Placing().placeDocument(text, [{ start: 7, end: 47, quote: 'damage', part: 'whole' }]);
    expect(results).toEqual([{ rule: 'positionOnly', start: 7, end: 47 }]);
  });

  it('shifted by one are found again and said to be repaired', () => {
    const placing = new Placing();
    const { text, results } = placing.placeDocument('one two three four', [{ start: 5, end: 8, quote: 'two', part: 'whole' }]);
    for (const result of results) placing.count(result, text);
    expect(results).toEqual([{ rule: 'nearby', start: 4, end: 7 }]);
    expect(placing.report().repaired).toBe(1);
  });
});
