import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodingIndex, firstWhere } from '#renderer/text/coding-index.ts';
import { layersNear, stylesOf } from '#renderer/text/paint-layers.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { CodeId, CoderId, CodingId } from '#shared/model/ids.ts';

const make = (id: number, start: number, end: number, code = 1): PaintedCoding => ({
  id: CodingId.parse(id),
  start,
  end,
  codeId: CodeId.parse(code),
  coderId: CoderId.parse(1),
  colour: '#0072b2',
  codeName: 'Housing',
  coderName: 'First coder',
  mine: true,
});
const codings = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 5 })), { maxLength: 40 })
  .map((spans) => spans.map(([start, length, code], place) => make(place + 1, start, start + length, code)));
const range = fc.tuple(fc.nat(600), fc.nat(200)).map(([start, length]) => ({ start, end: start + length }));
const ids = (found: readonly PaintedCoding[]) => found.map(({ id }) => id).sort((a, b) => a - b);

describe('the index of codings', () => {
  test('finds exactly the codings with a character in a range', () => {
    fc.assert(
      fc.property(codings, range, (given, { start, end }) => {
        const found = new CodingIndex(given).touching({ start, end });
        expect(ids(found)).toEqual(ids(given.filter((coding) => coding.start < end && coding.end > start && end > 0)));
      }),
    );
  });

  test('walks through all codings forwards and backwards', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const index = new CodingIndex(given);
        const walked: PaintedCoding[] = [];
        for (let at = index.beside(null, 0, 'next'); at; at = index.beside(at.id, 0, 'next')) walked.push(at);
        expect(walked).toEqual(index.ordered);
        const back: PaintedCoding[] = [];
        for (let at = index.beside(null, 10_000, 'previous'); at; at = index.beside(at.id, 0, 'previous')) back.push(at);
        expect(back.reverse()).toEqual(index.ordered);
      }),
    );
  });

  test('gives codings over an offset the shortest first, and the same lanes whatever the order they come in', () => {
    fc.assert(
      fc.property(codings, fc.nat(600), (given, offset) => {
        const index = new CodingIndex(given);
        const lengths = index.over(offset).map(({ start, end }) => end - start);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        const other = new CodingIndex([...given].reverse());
        for (const coding of given) expect(other.lane(coding)).toBe(index.lane(coding));
      }),
    );
  });
});

test('firstWhere answers like a search from the beginning', () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(60), (count, limit) => firstWhere(count, (at) => at >= limit) === Math.min(count, limit)));
});

describe('what is painted', () => {
  const toRange = ({ start, end }: { start: number; end: number }) =>
    ({ startOffset: start, endOffset: end, collapsed: false }) as unknown as AbstractRange;
  const painted = (given: PaintedCoding[], focused?: PaintedCoding) => ({
    codings: new CodingIndex(given),
    focused,
    hovered: undefined,
    hits: [],
    currentHit: null,
    selection: null,
    dropTarget: null,
  });

  test('is a layer a code, a range a near coding, cut to what is near', () => {
    fc.assert(
      fc.property(codings, range, (given, near) => {
        const layers = layersNear(painted(given), near, toRange);
        const touching = new CodingIndex(given).touching(near);
        expect(layers.length).toBe(new Set(touching.map(({ codeId }) => codeId)).size);
        const ranges = layers.flatMap((layer) => layer.ranges);
        expect(ranges.length).toBe(touching.length);
        for (const drawn of ranges) expect(drawn.startOffset >= near.start && drawn.endOffset <= near.end).toBe(true);
      }),
    );
  });

  test('has a rule for every layer, in an order that adding a coding of a known code does not change', () => {
    fc.assert(
      fc.property(codings, range, (given, near) => {
        const first = given[0];
        const styles = stylesOf(new CodingIndex(given));
        for (const { name } of layersNear(painted(given, first), near, toRange)) expect(styles.has(name)).toBe(true);
        if (!first) return;
        const more = stylesOf(new CodingIndex([...given, { ...first, id: CodingId.parse(999), start: 0, end: 3 }]));
        expect([...more]).toEqual([...styles]);
      }),
    );
  });
});
