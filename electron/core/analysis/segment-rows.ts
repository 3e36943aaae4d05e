import { shownSets } from '#core/analysis/agreement-counting.ts';
import type { AgreementResult, CodeAgreement } from '#core/analysis/agreement-result.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import { type CoefficientRow, toCoefficient } from '#core/analysis/coefficient-row.ts';
import { macroMeans, type WithoutDocument } from '#core/analysis/macro-means.ts';
import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import { createCodingTable, DenseIds, tableByDocument } from '#shared/segments/coding-table.ts';
import { findWorked, ratersByCoder } from '#shared/segments/scope.ts';
import { countSegmentAgreement, type SegmentAgreement, type SegmentRow } from '#shared/segments/segment-agreement.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { NO_CELLS, pooledCells, sumOfCells } from '#shared/statistics/binary/cells.ts';
import { FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { CellIntervals } from '#shared/statistics/uncertainty/cell-intervals.ts';
import { FEWEST_FOR_BOOTSTRAP } from '#shared/statistics/uncertainty/cluster-answer.ts';
import { plainScale } from '#shared/text/units.ts';

/**
 * Agreement on segments (intersection over union ≥ x) of two coders. A segment that both have is counted from both sides, so `both` is the mean
 * of the two; what neither coded is not a segment, so only coefficients that need no such cell exist: percent agreement, positive agreement,
 * Jaccard, and Brennan & Prediger's with one category a code. Intervals are drawn from the documents, as for every other unit.
 */
export function computeSegmentAgreement(input: AgreementInput, progress: Progress): AgreementResult {
  const [first, second] = input.raters.map((rater) => rater[0] ?? 0);
  const places = new DenseIds(input.documents.map(({ id }) => id));
  const scope = input.documents.map(({ id, doneBy }) => ({ document: id, scale: plainScale(0), doneBy }));
  const worked = findWorked(input.table, input.raters, scope, input.allDocuments, (id) => places.of(id), ratersByCoder(input.raters));
  const isShared = (place: number): boolean => input.raters.every((_, rater) => worked[place * input.raters.length + rater] === 1);
  const documents = input.documents.filter((_, place) => isShared(place)).map(({ id }) => id);
  const sets = shownSets(input);
  const choices = { first: first ?? 0, second: second ?? 0, sets, overlap: input.overlap };
  const whole = countSegmentAgreement(input.table, { ...choices, documents });
  const tables = tableByDocument(input.table);
  const byDocument = documents.map((id, place) => {
    progress(0.2 + (0.4 * place) / documents.length);
    return countSegmentAgreement(tables.get(id) ?? emptyTable, { ...choices, documents: [id] }).rows;
  });
  const { drawn, method } = drawnFrom(byDocument, input);
  const codes = whole.rows.map((row, index): CodeAgreement => {
    progress(0.6 + (0.4 * index) / whole.rows.length);
    return {
      ...rowOf(cellsOf(row), drawn([index]), { value: null, reason: 'one_category_declared' }),
      codeId: row.code,
      hints: [],
      prevalence: null,
      bias: null,
      perDocument: (input.perDocument ? documents : []).flatMap((documentId, place) => {
        const here = byDocument[place]?.[index];
        return here ? [{ documentId, cells: cellsOf(here), cohenKappa: needsNeither, percentAgreement: shareOf(here) }] : [];
      }),
    };
  });
  return {
    documents,
    leftOut: input.documents.filter((_, place) => !isShared(place)).map(({ id }) => id),
    units: whole.total,
    codes,
    pooled: pooledRow(whole, drawn([...whole.rows.keys()])),
    macro: {
      ...macroMeans(codes, documents.length, input.resamples > 0 ? withoutDocument(byDocument) : null),
      cohenKappa: needsNeither,
      krippendorffAlpha: needsNeither,
      gwetAC1: needsNeither,
      codes: codes.filter(({ percentAgreement }) => percentAgreement.value !== null).length,
    },
    intervalMethod: method,
  };
}

const emptyTable = createCodingTable(0);

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

type Drawn = { share: Coefficient; jaccard: Coefficient };

/** The two shares of some codes together, each with its interval over the documents where these allow one. */
function drawnFrom(
  byDocument: readonly (readonly SegmentRow[])[],
  { seed, resamples }: AgreementInput,
): { drawn: (sets: readonly number[]) => Drawn; method: string } {
  const clusters = byDocument.length;
  const intervals = resamples > 0 && clusters > 0 ? new CellIntervals(clusters, { seed, resamples }) : null;
  const drawn = (sets: readonly number[]): Drawn => {
    const flat = byDocument.flatMap((rows) => {
      const sum = sumOfCells(sets.flatMap((set) => rows[set] ?? []).map(cellsOf));
      return [sum.both, sum.onlyFirst, sum.onlySecond, sum.neither];
    });
    const pooled = pooledCells(flat, clusters);
    const answers = intervals?.of(flat, ['positiveAgreement', 'jaccard']);
    // Codings confirmed among all codings of both: 2a/(2a + b + c) of these cells.
    const told = (name: 'positiveAgreement' | 'jaccard'): Coefficient => {
      const answer = answers?.get(name) ?? coefficientFromCells(name, pooled);
      return answer.value === null ? needsCoding : toCoefficient(answer);
    };
    return { share: told('positiveAgreement'), jaccard: told('jaccard') };
  };
  return { drawn, method: intervals === null ? 'none' : clusters < FEWEST_FOR_BOOTSTRAP ? 'jackknife-t' : 'bootstrap-bca' };
}

/** The share of one code without each document in turn; NaN where nothing is left. */
const withoutDocument =
  (byDocument: readonly (readonly SegmentRow[])[]): WithoutDocument =>
  (_, set) => {
    const here = byDocument.map((rows) => rows[set]).map((row) => (row ? cellsOf(row) : NO_CELLS));
    const all = sumOfCells(here);
    return Float64Array.from(here, ({ both, onlyFirst, onlySecond }) =>
      FORMULAS.positiveAgreement(all.both - both, all.onlyFirst - onlyFirst, all.onlySecond - onlySecond),
    );
  };

function pooledRow(whole: SegmentAgreement, drawn: Drawn): CoefficientRow {
  const cells = sumOfCells(whole.rows.map(cellsOf));
  const { brennanPrediger: bp, codesUsed } = whole;
  return rowOf(cells, drawn, bp.value === null ? { value: null, reason: bp.reason } : correctedForChance(drawn.share, 1 / codesUsed));
}

/** (Po − Pc)/(1 − Pc) is a straight line through Po, and so are its interval and its error. */
function correctedForChance(share: Coefficient, chance: number): Coefficient {
  if (share.value === null) return share;
  const corrected = (value: number): number => (value - chance) / (1 - chance);
  const { value, se, interval } = share;
  return {
    ...share,
    value: corrected(value),
    ...(se === undefined ? {} : { se: se / (1 - chance) }),
    ...(interval === undefined ? {} : { interval: { ...interval, low: corrected(interval.low), high: corrected(interval.high) } }),
  };
}

function rowOf(cells: Cells, { share, jaccard }: Drawn, brennanPrediger: Coefficient): CoefficientRow {
  return {
    cells,
    percentAgreement: share,
    positiveAgreement: share,
    negativeAgreement: needsNeither,
    jaccard,
    pabak: needsNeither,
    cohenKappa: needsNeither,
    scottPi: needsNeither,
    fleissKappa: needsNeither,
    krippendorffAlpha: needsNeither,
    gwetAC1: needsNeither,
    brennanPrediger,
  };
}
