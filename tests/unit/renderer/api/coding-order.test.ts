import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codingsOfExtent, withCoding, withoutCoding } from '#renderer/api/coding-order.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import { CodingId } from '#shared/model/ids.ts';
import { codingInText } from './coding-of.ts';

const extent = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 4 })).map(([start, length]) => ({ start, end: start + length }));
const codings = fc
  .array(extent, { maxLength: 20 })
  .map((extents) => extents.map((one, place): CodingInText => ({ ...codingInText(place + 1), ...one })));
const sorted = (given: readonly CodingInText[]) => given.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);

describe('the order of a document’s codings', () => {
  test('is kept by one more, which is the last of its passage', () => {
    fc.assert(
      fc.property(codings, extent, (given, more) => {
        const coding = { ...codingInText(50), ...more };
        expect(withCoding(sorted(given), coding)).toEqual(sorted([...given, coding]));
        const provisional = { ...coding, id: -3 as CodingId };
        expect(withCoding(sorted(given), provisional)).toEqual(
          sorted([...given, coding]).map((one) => (one.id === coding.id ? provisional : one)),
        );
      }),
    );
  });

  test('is kept by one less', () => {
    fc.assert(
      fc.property(codings, fc.nat(25), (given, place) => {
        const gone = given[place] ?? { ...codingInText(60), id: CodingId.parse(60) };
        expect(withoutCoding(sorted(given), gone)).toEqual(sorted(given.filter((one) => one !== gone)));
      }),
    );
  });

  test('leads to the codings of one passage', () => {
    fc.assert(
      fc.property(codings, extent, (given, { start, end }) => {
        expect(codingsOfExtent(sorted(given), { start, end })).toEqual(
          sorted(given).filter((one) => one.start === start && one.end === end),
        );
      }),
    );
  });
});
