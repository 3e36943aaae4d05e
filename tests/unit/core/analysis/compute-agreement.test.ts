import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import { computeAgreement } from '#core/analysis/compute-agreement.ts';
import { computeConfusion } from '#core/analysis/compute-confusion.ts';
import { computeDetail } from '#core/analysis/compute-detail.ts';
import { computePairs } from '#core/analysis/compute-pairs.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';
import {
  codeIds,
  coderIds,
  documentIds,
  documentLength,
  type PlainCoding,
  someCodings,
  split,
  tableOf,
} from '../../shared/segments/random-project.ts';

const [first = 0, second = 0, third = 0] = coderIds;
const textOf = (): string => 'x'.repeat(documentLength);
const scales = createScaleCache(textOf);
const idle = (): void => undefined;

const inputOf = (codings: readonly PlainCoding[], changes: Partial<AgreementInput> = {}): AgreementInput => ({
  table: tableOf(codings),
  documents: documentIds.map((id) => ({ id, hash: 'x', turns: new Int32Array(), doneBy: [], cases: [] })),
  codes: codeIds.map((id) => ({ id, parentId: null })),
  shown: codeIds,
  raters: [[first], [second]],
  unit: 'character',
  coverage: 'any',
  overlap: 0.9,
  hierarchy: 'direct',
  allDocuments: true,
  seed: 1,
  resamples: 0,
  perDocument: false,
  ...changes,
});

const run = (codings: readonly PlainCoding[], changes: Partial<AgreementInput> = {}) =>
  computeAgreement(inputOf(codings, changes), textOf, scales, idle);
const symmetric = ['percentAgreement', 'cohenKappa', 'scottPi', 'krippendorffAlpha', 'gwetAC1', 'jaccard'] as const;

describe('agreement', () => {
  it('does not ask who came first', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const [there, back] = [run(codings), run(codings, { raters: [[second], [first]] })];
        there.codes.forEach((row, at) => {
          const turned = back.codes[at];
          expect(turned?.cells).toEqual({ ...row.cells, onlyFirst: row.cells.onlySecond, onlySecond: row.cells.onlyFirst });
          for (const name of symmetric) expect(turned?.[name]).toEqual(row[name]);
        });
      }),
    );
  });

  it('does not ask in which order three coders stand', () => {
    const orders = [
      [third, first, second],
      [second, third, first],
    ];
    fc.assert(
      fc.property(someCodings, (codings) => {
        const there = run(codings, { raters: coderIds.map((id) => [id]) });
        for (const order of orders) {
          const turned = run(codings, { raters: order.map((id) => [id]) });
          for (const name of symmetric) {
            expect(turned.pooled[name].value ?? -9).toBeCloseTo(there.pooled[name].value ?? -9, 10);
          }
        }
      }),
    );
  });

  it('does not ask in which order the codes stand', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const [there, back] = [run(codings), run(codings, { codes: codeIds.toReversed().map((id) => ({ id, parentId: null })) })];
        expect(back.codes.toReversed()).toEqual(there.codes);
        expect(back.pooled).toEqual(there.pooled);
      }),
    );
  });

  it('stays as it is when every document comes twice', () => {
    const twice = 100;
    fc.assert(
      fc.property(someCodings, (codings) => {
        const copies = codings.map((coding) => ({ ...coding, documentId: coding.documentId + twice }));
        const documents = inputOf([]).documents.flatMap((document) => [document, { ...document, id: document.id + twice }]);
        const [once, doubled] = [run(codings), run([...codings, ...copies], { documents })];
        once.codes.forEach((row, at) => {
          expect(doubled.codes[at]?.cells.both).toBe(2 * row.cells.both);
          for (const name of ['percentAgreement', 'cohenKappa', 'scottPi', 'gwetAC1'] as const) {
            expect(doubled.codes[at]?.[name].value ?? -9).toBeCloseTo(row[name].value ?? -9, 12);
          }
        });
      }),
    );
  });

  it('counts a coding cut in two that touch as one, except where segments are counted', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        expect(run(split(codings))).toEqual(run(codings));
      }),
    );
    const whole = [
      { documentId: 11, start: 0, end: 10, codeId: 1, coderId: first },
      { documentId: 11, start: 0, end: 10, codeId: 1, coderId: second },
    ];
    const cut = [...split(whole.slice(0, 1)), ...whole.slice(1)];
    expect(run(whole, { unit: 'segment' }).pooled.percentAgreement.value).toBe(1);
    expect(run(cut, { unit: 'segment' }).pooled.percentAgreement.value).toBe(0);
  });

  it('is the same document by document, as a pair, and over all', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const whole = run(codings);
        const detail = computeDetail({ ...inputOf(codings), codeId: null }, scales, idle);
        const [pair] = computePairs(inputOf(codings), scales, idle);
        const sum = detail.documents.reduce((both, { cells }) => both + cells.both, 0);
        expect(sum).toBe(whole.pooled.cells.both);
        expect(pair?.cells).toEqual(whole.pooled.cells);
        expect(pair?.cohenKappa).toEqual(whole.pooled.cohenKappa);
        expect(detail.means.cohenKappa.pooled).toEqual(whole.pooled.cohenKappa);
      }),
    );
  });
});

describe('confusion', () => {
  /** Which codes each coder used at every character, counted one by one. */
  function bruteForce(codings: readonly PlainCoding[]): number[][] {
    const none = codeIds.length;
    const cells = Array.from({ length: none + 1 }, () => new Array<number>(none + 1).fill(0));
    const add = (row: number, column: number): void => {
      const line = cells[row];
      if (line) line[column] = (line[column] ?? 0) + 1;
    };
    for (const document of documentIds) {
      for (let at = 0; at < documentLength; at += 1) {
        const here = codings.filter(({ documentId, start, end }) => documentId === document && start <= at && at < end);
        const used = [first, second].map(
          (coder) => new Set(here.filter(({ coderId }) => coderId === coder).map(({ codeId }) => codeId - 1)),
        );
        const [one = new Set<number>(), two = new Set<number>()] = used;
        const [onlyOne, onlyTwo] = [[...one].filter((code) => !two.has(code)), [...two].filter((code) => !one.has(code))];
        for (const code of one) if (two.has(code)) add(code, code);
        for (const code of onlyOne) for (const other of onlyTwo) add(code, other);
        if (onlyTwo.length === 0) for (const code of onlyOne) add(code, none);
        if (onlyOne.length === 0) for (const code of onlyTwo) add(none, code);
      }
    }
    return cells;
  }

  it('counts what a look at every character counts', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const found = computeConfusion({ ...inputOf(codings), parentId: undefined }, scales, idle);
        expect(found.codes).toEqual(codeIds);
        expect(found.cells).toEqual(bruteForce(codings));
      }),
    );
  });
});
