import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAgreement, summedCells } from '#shared/segments/agreement-counts.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findDisagreements } from '#shared/segments/disagreements.ts';
import { plainScale } from '#shared/text/units.ts';
import { codeIds, documentIds, documentLength, type PlainCoding, someCodings, tableOf } from './random-project.ts';

const sets = codeSets(
  codeIds.map((id) => ({ id, parentId: null })),
  'direct',
);
const scope = documentIds.map((document) => ({ document, scale: plainScale(documentLength) }));
const coding = (coderId: number, codeId: number, start: number, end: number): PlainCoding => ({
  documentId: 11,
  coderId,
  codeId,
  start,
  end,
});
const find = (codings: PlainCoding[]) => findDisagreements(tableOf(codings), scope, { first: [5], second: [6], sets });

describe('passages where two coders part', () => {
  it('are named after what happened there', () => {
    const found = find([
      coding(5, 1, 0, 4),
      coding(6, 1, 0, 6),
      coding(5, 2, 8, 12),
      coding(6, 3, 9, 11),
      coding(5, 4, 20, 23),
      coding(6, 4, 25, 26),
    ]);
    expect(found.map(({ start, end, code, kind, by, otherCodes }) => ({ start, end, code, kind, by, otherCodes }))).toEqual([
      { start: 8, end: 12, code: 2, kind: 'differentCode', by: 0, otherCodes: [3] },
      { start: 20, end: 23, code: 4, kind: 'onlyFirst', by: 0, otherCodes: [] },
      { start: 4, end: 6, code: 1, kind: 'extent', by: 1, otherCodes: [] },
      { start: 9, end: 11, code: 3, kind: 'differentCode', by: 1, otherCodes: [2] },
      { start: 25, end: 26, code: 4, kind: 'onlySecond', by: 1, otherCodes: [] },
    ]);
  });

  it('weigh together what the cells count as disagreement, largest first', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const found = find(codings);
        const counts = countAgreement(tableOf(codings), scope, { raters: [[5], [6]], sets });
        for (const [set, { code }] of sets.entries()) {
          const [pair] = counts.pairs;
          const cells = pair && summedCells(counts, pair, set);
          const weigh = (by: 0 | 1): number =>
            found.filter((d) => d.code === code && d.by === by).reduce((sum, { effect }) => sum + effect, 0);
          expect([weigh(0), weigh(1)]).toEqual([cells?.onlyFirst, cells?.onlySecond]);
        }
        for (const [i, { effect }] of found.entries()) expect(effect).toBeLessThanOrEqual(found[i - 1]?.effect ?? Infinity);
      }),
    );
  });
});
