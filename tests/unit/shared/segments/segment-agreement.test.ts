import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSets } from '#shared/segments/code-sets.ts';
import { countDocumentAgreement } from '#shared/segments/document-agreement.ts';
import { countCoincidences, violationShare } from '#shared/segments/domain-view.ts';
import { countSegmentAgreement } from '#shared/segments/segment-agreement.ts';
import { alphaFromCoincidences } from '#shared/statistics/coefficients/krippendorff-alpha-coincidences.ts';
import { plainScale } from '#shared/text/units.ts';
import { codeIds, documentIds, documentLength, type PlainCoding, someCodings, split, tableOf } from './random-project.ts';

const sets = codeSets(
  codeIds.map((id) => ({ id, parentId: null })),
  'direct',
);
const coding = (coderId: number, codeId: number, start: number, end: number): PlainCoding => ({
  documentId: 11,
  coderId,
  codeId,
  start,
  end,
});
const compare = (codings: PlainCoding[], overlap: number) =>
  countSegmentAgreement(tableOf(codings), { first: 5, second: 6, sets, documents: documentIds, overlap });

describe('agreement on segments', () => {
  it('asks for an overlap of at least x of the union, and for one character at least', () => {
    const codings = [coding(5, 1, 0, 10), coding(6, 1, 0, 9), coding(5, 2, 0, 5), coding(6, 2, 5, 9)];
    expect(compare(codings, 0.9)).toMatchObject({ agree: 2, total: 4, codesUsed: 2, brennanPrediger: { value: 0 } });
    expect(compare(codings, 0.91).agree).toBe(0);
    expect(compare(codings, 0).agree).toBe(2);
  });

  it('is undefined, with a reason, where nobody coded or only one code is in the table', () => {
    expect(compare([], 0.9).percentAgreement).toEqual({ value: null, reason: 'no_coding_by_either' });
    expect(compare([coding(5, 1, 0, 5), coding(6, 1, 0, 5)], 0.9).brennanPrediger).toEqual({
      value: null,
      reason: 'one_category_declared',
    });
  });

  it('is the same when the coders change places, and never falls when less overlap is asked for', () => {
    fc.assert(
      fc.property(someCodings, fc.double({ min: 0, max: 1, noNaN: true }), (codings, overlap) => {
        const there = compare(codings, overlap);
        const back = countSegmentAgreement(tableOf(codings), { first: 6, second: 5, sets, documents: documentIds, overlap });
        expect([back.agree, back.total]).toEqual([there.agree, there.total]);
        expect(compare(codings, overlap / 2).agree).toBeGreaterThanOrEqual(there.agree);
      }),
    );
  });
});

describe('agreement on documents', () => {
  it('counts presence and frequency of a code', () => {
    const codings = [coding(5, 1, 0, 4), coding(5, 1, 2, 6), coding(6, 1, 0, 4)];
    const [row] = countDocumentAgreement(tableOf(codings), { first: 5, second: 6, sets, documents: documentIds });
    expect(row).toEqual({ code: 1, documents: 3, presenceAgrees: 3, frequencyAgrees: 2, both: 1, onlyFirst: 0, onlySecond: 0, neither: 2 });
  });
});

describe('the domain view', () => {
  const scope = documentIds.map((document) => ({ document, scale: plainScale(documentLength) }));
  const count = (codings: PlainCoding[]) => countCoincidences(tableOf(codings), scope, [[5], [6]], sets);

  it('asks which code was used only where a coder used exactly one', () => {
    const found = count([coding(5, 1, 0, 6), coding(6, 1, 0, 4), coding(6, 2, 3, 6)]);
    expect({ once: found.once, several: found.several }).toEqual({ once: 11, several: 1 });
    expect(violationShare(found).value).toBeCloseTo(1 / 12);
    expect(violationShare(count([]))).toEqual({ value: null, reason: 'no_coding_by_either' });
    expect(alphaFromCoincidences(found.coincidences, found.values).n).toBe(10);
    expect(found.coincidences[0]).toBe(6);
    expect(found.coincidences[1]).toBe(2);
  });

  it('does not change when codings are split, and coincides symmetrically', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const found = count(codings);
        expect(count(split(codings))).toEqual(found);
        for (let a = 0; a < found.values; a++) {
          for (let b = 0; b < a; b++)
            expect(found.coincidences[a * found.values + b]).toBeCloseTo(found.coincidences[b * found.values + a] ?? -1);
        }
      }),
    );
  });
});
