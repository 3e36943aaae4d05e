import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRows, cellsOf, countAgreement, documentsOfAll, summedCells, summedDepths } from '#shared/segments/agreement-counts.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { raterHistograms } from '#shared/segments/rater-histograms.ts';
import { histogramBins } from '#shared/statistics/binary/histogram-formulas.ts';
import { createUnitScale, plainScale } from '#shared/text/units.ts';
import { codeIds, coderIds, documentIds, documentLength, type PlainCoding, someCodings, split, tableOf } from './random-project.ts';

/** Units of 1 to 7 characters with gaps between some of them. */
const units = [
  { start: 0, end: 5 },
  { start: 5, end: 6 },
  { start: 7, end: 14 },
  { start: 14, end: 18 },
  { start: 20, end: 26 },
];
const raters = coderIds.map((coder) => [coder]);
const tree = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: null },
];
const scopeOf = (bounds?: typeof units) => documentIds.map((document) => ({ document, scale: plainScale(documentLength, bounds) }));

function isCoded(
  codings: readonly PlainCoding[],
  rater: readonly number[],
  codes: readonly number[],
  document: number,
  at: number,
): boolean {
  return codings.some(
    (c) => rater.includes(c.coderId) && codes.includes(c.codeId) && c.documentId === document && c.start <= at && at < c.end,
  );
}

/** Unit by unit and character by character. */
function slowly(
  codings: readonly PlainCoding[],
  codes: readonly number[],
  document: number,
  coverage: 'any' | 'majority',
  bounds: typeof units,
) {
  return bounds.map(({ start, end }) =>
    raters.map((rater) => {
      let covered = 0;
      for (let at = start; at < end; at++) if (isCoded(codings, rater, codes, document, at)) covered += 1;
      return coverage === 'any' ? covered > 0 : 2 * covered >= end - start;
    }),
  );
}

const everyCharacter = Array.from({ length: documentLength }, (_, i) => ({ start: i, end: i + 1 }));

describe('agreement counts', () => {
  for (const [name, bounds, coverage] of [
    ['characters', everyCharacter, 'any'],
    ['units by any overlap', units, 'any'],
    ['units by majority', units, 'majority'],
  ] as const) {
    for (const hierarchy of ['direct', 'roll-up', 'children'] as const) {
      it(`of ${name}, ${hierarchy}, are those of looking at each`, () => {
        fc.assert(
          fc.property(someCodings, (codings) => {
            const sets = codeSets(tree, hierarchy);
            const scope = scopeOf(bounds === everyCharacter ? undefined : units);
            const counts = countAgreement(tableOf(codings), scope, { raters, sets, coverage, allDocuments: true, depths: true });
            for (const [set, { members }] of sets.entries()) {
              const depths = new Array<number>(raters.length + 1).fill(0);
              for (const [place, document] of documentIds.entries()) {
                const rows = slowly(codings, members, document, coverage, bounds);
                for (const row of rows) {
                  const depth = row.filter(Boolean).length;
                  depths[depth] = (depths[depth] ?? 0) + 1;
                }
                for (const pair of counts.pairs) {
                  const tally = (a: boolean, b: boolean): number =>
                    rows.filter((row) => row[pair.first] === a && row[pair.second] === b).length;
                  expect(cellsOf(counts, pair, set, place)).toEqual({
                    both: tally(true, true),
                    onlyFirst: tally(true, false),
                    onlySecond: tally(false, true),
                    neither: tally(false, false),
                  });
                }
              }
              expect(summedDepths(counts, set)).toEqual(depths);
            }
          }),
          { numRuns: 60 },
        );
      });
    }
  }

  it('do not change when codings are split in two that touch, doubled, or shuffled', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const options = { raters, sets: codeSets(tree, 'roll-up'), allDocuments: true };
        const of = (list: PlainCoding[]) => {
          const { coded, pairs, depths } = countAgreement(tableOf(list), scopeOf(), options);
          return { coded, pairs, depths };
        };
        expect(of(split(codings))).toEqual(of(codings));
        expect(of([...codings, ...codings].reverse())).toEqual(of(codings));
      }),
    );
  });

  it('leave out documents that a coder has not worked on: missing is not "neither"', () => {
    const codings = [
      { documentId: 11, start: 0, end: 5, codeId: 1, coderId: 5 },
      { documentId: 11, start: 0, end: 5, codeId: 1, coderId: 6 },
      { documentId: 12, start: 0, end: 5, codeId: 1, coderId: 5 },
    ];
    const sets = codeSets(tree, 'direct');
    const pairOf = (scope: Parameters<typeof countAgreement>[1], allDocuments = false) => {
      const counts = countAgreement(tableOf(codings), scope, { raters: [[5], [6]], sets, allDocuments });
      return { counts, pair: counts.pairs[0] ?? expect.fail() };
    };
    const byCodings = pairOf(scopeOf());
    expect([...byCodings.pair.shared]).toEqual([0]);
    expect(summedCells(byCodings.counts, byCodings.pair, 0)).toEqual({ both: 5, onlyFirst: 0, onlySecond: 0, neither: 25 });
    expect(documentsOfAll(byCodings.counts)).toEqual([0]);
    const byMark = pairOf(scopeOf().map((document) => ({ ...document, doneBy: document.document === 12 ? [6] : [] })));
    expect([...byMark.pair.shared]).toEqual([0, 1]);
    expect([...cellRows(byMark.counts, byMark.pair, 0)]).toEqual([5, 0, 0, 25, 0, 5, 0, 25]);
    expect([...pairOf(scopeOf(), true).pair.shared]).toEqual([0, 1, 2]);
  });

  it('tell several coders how many of those who worked there coded a unit', () => {
    const codings = [
      { documentId: 11, start: 0, end: 5, codeId: 1, coderId: 5 },
      { documentId: 11, start: 3, end: 9, codeId: 1, coderId: 6 },
      { documentId: 12, start: 0, end: 2, codeId: 1, coderId: 7 },
    ];
    const done = scopeOf().map((document) => ({ ...document, doneBy: document.document === 12 ? coderIds : [] }));
    const counts = countAgreement(tableOf(codings), done, { raters, sets: codeSets(tree, 'direct') });
    const { documents, rows } = raterHistograms(counts, 0);
    expect(documents).toEqual([0, 1]);
    const bins = histogramBins(raters.length);
    const filled = (row: number) =>
      [...bins.rated.keys()]
        .map((bin) => [bins.rated[bin], bins.positive[bin], rows[row * bins.rated.length + bin]])
        .filter(([, , units]) => units);
    expect(filled(0)).toEqual([
      [2, 0, 21],
      [2, 1, 7],
      [2, 2, 2],
    ]);
    expect(filled(1)).toEqual([
      [3, 0, 28],
      [3, 1, 2],
    ]);
  });

  it('take a group for one coder: coded where at least one member coded', () => {
    const codings = [
      { documentId: 11, start: 0, end: 5, codeId: 1, coderId: 5 },
      { documentId: 11, start: 3, end: 9, codeId: 1, coderId: 6 },
      { documentId: 11, start: 4, end: 12, codeId: 1, coderId: 7 },
    ];
    const counts = countAgreement(tableOf(codings), scopeOf(), { raters: [[5, 6], [7]], sets: codeSets(tree, 'direct') });
    const [pair] = counts.pairs;
    expect(pair && summedCells(counts, pair, 0)).toEqual({ both: 5, onlyFirst: 4, onlySecond: 3, neither: 18 });
  });

  it('count graphemes, and a coding that cuts one takes it in', () => {
    const text = 'a👩🏽‍🌾b\u0308c';
    const scope = [{ document: 11, scale: createUnitScale({ text }, 'character') }];
    const codings = [
      { documentId: 11, start: 3, end: 4, codeId: 1, coderId: 5 },
      { documentId: 11, start: 0, end: 9, codeId: 1, coderId: 6 },
    ];
    const counts = countAgreement(tableOf(codings), scope, { raters: [[5], [6]], sets: codeSets(tree, 'direct') });
    const [pair] = counts.pairs;
    expect(pair && summedCells(counts, pair, 0)).toEqual({ both: 1, onlyFirst: 0, onlySecond: 2, neither: 1 });
  });

  it('report progress and stop when asked to', () => {
    const codings = documentIds.map((documentId) => ({ documentId, start: 0, end: 5, codeId: codeIds[0] ?? 1, coderId: 5 }));
    const seen: number[] = [];
    countAgreement(tableOf(codings), scopeOf(), { raters, sets: codeSets(tree, 'direct'), onProgress: (fraction) => seen.push(fraction) });
    expect(seen.at(-1)).toBe(1);
    const cancel = (): never => {
      throw new Error('cancelled');
    };
    expect(() => countAgreement(tableOf(codings), scopeOf(), { raters, sets: codeSets(tree, 'direct'), onProgress: cancel })).toThrow(
      'cancelled',
    );
  });
});
