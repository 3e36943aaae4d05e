import { type CellTable, cellsIn, cellTable, flatCells, sumOver } from '#core/analysis/agreement-cells.ts';
import { countOf, scopeOf } from '#core/analysis/agreement-counting.ts';
import type { AgreementResult, CodeAgreement, PerDocument } from '#core/analysis/agreement-result.ts';
import type { AgreementInput, Progress, TextSource } from '#core/analysis/analysis-input.ts';
import { blocksOf } from '#core/analysis/block-scope.ts';
import {
  type CellAnswers,
  type CoefficientRow,
  coefficientRow,
  everyCoefficient,
  withGroupAnswers,
} from '#core/analysis/coefficient-row.ts';
import { createGroupCoefficients, type GroupCoefficients, lightKappa, withoutFromGroup } from '#core/analysis/group-coefficients.ts';
import { macroMeans, withoutFromCells } from '#core/analysis/macro-means.ts';
import { computeSegmentAgreement } from '#core/analysis/segment-rows.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import type { AgreementCounts } from '#shared/segments/agreement-counts.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { pooledCells } from '#shared/statistics/binary/cells.ts';
import { CellIntervals } from '#shared/statistics/uncertainty/cell-intervals.ts';
import { FEWEST_FOR_BOOTSTRAP } from '#shared/statistics/uncertainty/cluster-answer.ts';

/** Agreement of two coders, of a group, or of group against group, per code, pooled and averaged, each coefficient with its interval. */
export function computeAgreement(input: AgreementInput, textOf: TextSource, scales: ScaleCache, progress: Progress): AgreementResult {
  const result =
    input.unit === 'segment' ? computeSegmentAgreement(input, progress) : computeUnitAgreement(input, textOf, scales, progress);
  return result.documents.length === 0 && input.documents.length > 0 ? withoutSharedDocument(result) : result;
}

/** Whoever has coded what: nothing can be compared where no document was worked on by all. */
function withoutSharedDocument(result: AgreementResult): AgreementResult {
  const because: Coefficient = { value: null, reason: 'no_shared_document' };
  const { codes, ...macro } = result.macro;
  return {
    ...result,
    codes: result.codes.map((row) => everyCoefficient(row, because)),
    pooled: everyCoefficient(result.pooled, because),
    macro: { ...(Object.fromEntries(Object.keys(macro).map((name) => [name, because])) as typeof macro), codes },
  };
}

function computeUnitAgreement(input: AgreementInput, textOf: TextSource, scales: ScaleCache, progress: Progress): AgreementResult {
  const scope = scopeOf(input, scales);
  progress(0.3);
  const counts = countOf(input, input.table, scope);
  const table = cellTable(counts);
  progress(0.5);
  const drawn = drawnFrom(input, counts, table, textOf);
  const many = input.raters.length > 2;
  const codes = counts.sets.map(({ code }, set): CodeAgreement => {
    if (set % 16 === 0) progress(0.5 + (0.5 * set) / counts.sets.length);
    const row = drawn.complete(coefficientRow(sumOver(table, set), drawn.answers([set])), [set]);
    const kappa = many ? { cohenKappa: lightKappa(counts, [set], table.documents) } : {};
    return { ...row, ...kappa, codeId: code, perDocument: input.perDocument ? perDocument(counts, table, set) : [] };
  });
  const all = counts.sets.map((_, set) => set);
  const summed = pooledCells(flatCells(table, all), table.documents.length);
  const { hints: _hints, prevalence: _prevalence, bias: _bias, ...pooled } = coefficientRow(summed, drawn.answers(all));
  const without = input.resamples === 0 ? null : many ? withoutFromGroup(counts, table) : withoutFromCells(table);
  const idAt = (place: number): number => counts.documents[place] ?? 0;
  const isShared = new Set(table.documents);
  return {
    documents: table.documents.map(idAt),
    leftOut: [...counts.documents.keys()].filter((place) => !isShared.has(place)).map(idAt),
    units: table.documents.reduce((sum, place) => sum + (counts.units[place] ?? 0), 0),
    codes,
    pooled: { ...drawn.complete(pooled, all), ...(many ? { cohenKappa: lightKappa(counts, all, table.documents) } : {}) },
    macro: macroMeans(codes, table.documents.length, without),
    intervalMethod: drawn.method,
  };
}

type Drawn = {
  answers: (sets: readonly number[]) => CellAnswers;
  /** Puts in what several raters have formulas of their own for. */
  complete: <Row extends CoefficientRow>(row: Row, sets: readonly number[]) => Row;
  method: string;
};

/** Coefficients with their intervals over the documents, or over the blocks of the only one. */
function drawnFrom(input: AgreementInput, counts: AgreementCounts, table: CellTable, textOf: TextSource): Drawn {
  const blocks = blockCounts(input, table, textOf);
  const source = blocks ? cellTable(blocks) : table;
  const { seed, resamples } = input;
  const kind = blocks ? 'block' : 'document';
  const clusters = source.documents.length;
  const intervals = resamples > 0 && clusters > 0 ? new CellIntervals(clusters, { seed, resamples, kind }) : null;
  const group: GroupCoefficients | null =
    input.raters.length > 2 && clusters > 0 ? createGroupCoefficients(blocks ?? counts, source, { seed, resamples, kind }) : null;
  return {
    answers: (sets) => intervals?.of(flatCells(source, sets)) ?? null,
    complete: (row, sets) => (group ? withGroupAnswers(row, group(sets)) : row),
    method: intervals === null ? 'none' : clusters < FEWEST_FOR_BOOTSTRAP ? 'jackknife-t' : 'bootstrap-bca',
  };
}

/** The same counts with the blocks of the only document as documents; null where there are several documents, or none to cut up. */
function blockCounts(input: AgreementInput, table: CellTable, textOf: TextSource): AgreementCounts | null {
  const [only] = table.documents;
  if (table.documents.length !== 1 || only === undefined || input.unit === 'segment' || input.unit === 'document') return null;
  const document = input.documents[only];
  if (!document) return null;
  const blocks = blocksOf(document, input.table, input.unit, textOf);
  return countOf({ ...input, allDocuments: true }, blocks.table, blocks.scope);
}

function perDocument(counts: AgreementCounts, table: CellTable, set: number): PerDocument[] {
  const told = (name: 'cohenKappa' | 'percentAgreement', cells: Cells): Coefficient => {
    const answer = coefficientFromCells(name, cells);
    return answer.value === null ? { value: null, reason: answer.reason } : { value: answer.value };
  };
  const rows: PerDocument[] = [];
  for (const [index, place] of table.documents.entries()) {
    const cells = cellsIn(table, set, index);
    rows.push({
      documentId: counts.documents[place] ?? 0,
      cells,
      cohenKappa: told('cohenKappa', cells),
      percentAgreement: told('percentAgreement', cells),
    });
  }
  return rows;
}
