import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodingIndex } from '#renderer/text/coding-index.ts';
import { layersNear, stylesOf } from '#renderer/text/paint-layers.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { CodeId, CoderId, CodingId } from '#shared/model/ids.ts';
import { firstWhere } from '#shared/segments/first-where.ts';

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

  test('made from the one before a change is the same as one made anew', () => {
    const step = fc.record({ from: fc.nat(40), gone: fc.nat(3), come: codings.map((given) => given.slice(0, 4)) });
    fc.assert(
      fc.property(codings, fc.array(step, { minLength: 1, maxLength: 5 }), (given, steps) => {
        let now = [...given];
        let index = new CodingIndex(now);
        for (const [number, { from, gone, come }] of steps.entries()) {
          const fresh = come.map((coding) => ({ ...coding, id: CodingId.parse(1000 * (number + 1) + coding.id) }));
          now = now.toSpliced(from, gone, ...fresh);
          index = new CodingIndex(now, index);
          const anew = new CodingIndex(now);
          expect(index.ordered).toEqual(anew.ordered);
          expect(index.laneCount).toBe(anew.laneCount);
          for (const [place, coding] of anew.ordered.entries()) {
            expect([index.laneAt(place), index.lane(coding)]).toEqual([anew.laneAt(place), anew.lane(coding)]);
            expect(index.get(coding.id)).toBe(coding);
            expect(index.colours.get(coding.codeId)).toBe(coding.colour);
            expect(index.touching(coding)).toEqual(anew.touching(coding));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('takes a coding that waits for its number as the newest of its passage', () => {
    const given = [make(3, 5, 10), { ...make(1, 5, 10), id: CodingId.parse(7) }, { ...make(1, 5, 10), id: -2 as CodingId }];
    expect(new CodingIndex(given).ordered).toBe(given);
  });

  test('keeps the colours it has when a coding of a known code is added', () => {
    const index = new CodingIndex([make(1, 0, 10, 1), make(2, 5, 12, 2)]);
    const more = new CodingIndex([make(1, 0, 10, 1), make(2, 5, 12, 2), make(3, 6, 9, 2)], index);
    const sameObjects = new CodingIndex([...index.ordered, make(3, 6, 9, 2)], index);
    expect([...more.colours]).toEqual([...index.colours]);
    expect(sameObjects.colours).toBe(index.colours);
  });
});

test('firstWhere answers like a search from the beginning', () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(60), (count, limit) => firstWhere(count, (at) => at >= limit) === Math.min(count, limit)));
});

describe('what is painted', () => {
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
        const layers = layersNear(painted(given), near);
        const touching = new CodingIndex(given).touching(near);
        expect(layers.length).toBe(new Set(touching.map(({ codeId }) => codeId)).size);
        const ranges = layers.flatMap((layer) => layer.ranges);
        expect(ranges.length).toBe(touching.length);
        for (const drawn of ranges) expect(drawn.start >= near.start && drawn.end <= near.end).toBe(true);
      }),
    );
  });

  test('has a rule for every layer', () => {
    fc.assert(
      fc.property(codings, range, (given, near) => {
        const styles = stylesOf(new CodingIndex(given).colours);
        for (const { name } of layersNear(painted(given, given[0]), near)) expect(styles.has(name)).toBe(true);
      }),
    );
  });

  test('lies in the same order wherever one looks: by code, and what is looked at above all codes', () => {
    fc.assert(
      fc.property(codings, range, (given, near) => {
        for (const { name, priority } of layersNear(painted(given, given[0]), near))
          expect(priority).toSatisfy((number: number) => (name.startsWith('code-') ? name === `code-${number}` : number >= 2_000_000_000));
      }),
    );
  });
});
