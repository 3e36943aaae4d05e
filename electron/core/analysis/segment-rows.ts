import { shownSets } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import type { CoefficientRow } from '#core/analysis/coefficient-row.ts';
import type { AgreementResult, CodeAgreement } from '#core/analysis/compute-agreement.ts';
import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import { DenseIds } from '#shared/segments/coding-table.ts';
import { findWorked, ratersByCoder } from '#shared/segments/scope.ts';
import { countSegmentAgreement, type SegmentAgreement, type SegmentRow } from '#shared/segments/segment-agreement.ts';
import { plainScale } from '#shared/text/units.ts';

/**
 * Agreement on segments (intersection over union ≥ x) of two coders. A segment that both have is counted from both sides, so `both` is the mean
 * of the two; what neither coded is not a segment, so only coefficients that need no such cell exist: percent agreement, positive agreement,
 * Jaccard, and Brennan & Prediger's with one category a code.
 */
export function computeSegmentAgreement(input: AgreementInput): AgreementResult {
  const [first, second] = input.raters.map((rater) => rater[0] ?? 0);
  const places = new DenseIds(input.documents.map(({ id }) => id));
  const scope = input.documents.map(({ id, doneBy }) => ({ document: id, scale: plainScale(0), doneBy }));
  const worked = findWorked(input.table, input.raters, scope, input.allDocuments, (id) => places.of(id), ratersByCoder(input.raters));
  const isShared = (place: number): boolean => input.raters.every((_, rater) => worked[place * input.raters.length + rater] === 1);
  const documents = input.documents.filter((_, place) => isShared(place)).map(({ id }) => id);
  const sets = shownSets(input);
  const choices = { first: first ?? 0, second: second ?? 0, sets, overlap: input.overlap };
  const whole = countSegmentAgreement(input.table, { ...choices, documents });
  const perDocument = new Map(
    (input.perDocument ? documents : []).map((id) => [id, countSegmentAgreement(input.table, { ...choices, documents: [id] })]),
  );
  const codes = whole.rows.map(
    (row, index): CodeAgreement => ({
      ...rowOf(cellsOf(row), shareOf(row), { value: null, reason: 'one_category_declared' }),
      codeId: row.code,
      hints: [],
      prevalence: null,
      bias: null,
      perDocument: [...perDocument].flatMap(([documentId, { rows }]) => {
        const here = rows[index];
        return here ? [{ documentId, cells: cellsOf(here), cohenKappa: needsNeither, percentAgreement: shareOf(here) }] : [];
      }),
    }),
  );
  return {
    documents,
    leftOut: input.documents.filter((_, place) => !isShared(place)).map(({ id }) => id),
    units: whole.total,
    codes,
    pooled: pooledRow(whole),
    macro: {
      percentAgreement: whole.percentAgreement.value === null ? needsCoding : { value: whole.percentAgreement.value },
      cohenKappa: needsNeither,
      krippendorffAlpha: needsNeither,
      gwetAC1: needsNeither,
      codes: 0,
    },
    intervalMethod: 'none',
  };
}

const needsNeither: Coefficient = { value: null, reason: 'no_uncoded_segments' };
const needsCoding: Coefficient = { value: null, reason: 'no_coding_by_either' };

const cellsOf = ({ firstTotal, firstAgrees, secondTotal, secondAgrees }: SegmentRow): Cells => ({
  both: (firstAgrees + secondAgrees) / 2,
  onlyFirst: firstTotal - firstAgrees,
  onlySecond: secondTotal - secondAgrees,
  neither: 0,
});

function shareOf({ firstTotal, firstAgrees, secondTotal, secondAgrees }: SegmentRow): Coefficient {
  const total = firstTotal + secondTotal;
  return total === 0 ? needsCoding : { value: (firstAgrees + secondAgrees) / total };
}

function pooledRow(whole: SegmentAgreement): CoefficientRow {
  const cells = whole.rows.map(cellsOf).reduce(
    (sum, row) => ({
      both: sum.both + row.both,
      onlyFirst: sum.onlyFirst + row.onlyFirst,
      onlySecond: sum.onlySecond + row.onlySecond,
      neither: 0,
    }),
    { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 },
  );
  const share: Coefficient = whole.percentAgreement.value === null ? needsCoding : { value: whole.percentAgreement.value };
  const { brennanPrediger: bp } = whole;
  return rowOf(cells, share, bp.value === null ? { value: null, reason: bp.reason } : { value: bp.value });
}

function rowOf(cells: Cells, share: Coefficient, brennanPrediger: Coefficient): CoefficientRow {
  const joint = cells.both + cells.onlyFirst + cells.onlySecond;
  return {
    cells,
    percentAgreement: share,
    positiveAgreement: share,
    negativeAgreement: needsNeither,
    jaccard: joint === 0 ? needsCoding : { value: cells.both / joint },
    pabak: needsNeither,
    cohenKappa: needsNeither,
    scottPi: needsNeither,
    fleissKappa: needsNeither,
    krippendorffAlpha: needsNeither,
    gwetAC1: needsNeither,
    brennanPrediger,
  };
}
