import { addCells, type CellTable, cellTable, flatCells, sumOver } from '#core/analysis/agreement-cells.ts';
import type { AgreementInput, Progress, TextSource } from '#core/analysis/analysis-input.ts';
import { blocksOf } from '#core/analysis/block-scope.ts';
import { type CoefficientRow, coefficientRow, type Estimates, type IntervalRule, type RowExtras, usualRule } from '#core/analysis/coefficient-row.ts';
import { groupKappa, withGroupAlpha } from '#core/analysis/group-coefficients.ts';
import { macroMeans, type MacroMeans } from '#core/analysis/macro-means.ts';
import { computeSegmentAgreement } from '#core/analysis/segment-rows.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import { type AgreementCounts, countAgreement } from '#shared/segments/agreement-counts.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import type { CodingTable } from '#shared/segments/coding-table.ts';
import type { DocumentScope } from '#shared/segments/scope.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { NO_CELLS } from '#shared/statistics/binary/cells.ts';
import { CellBootstrap } from '#shared/statistics/uncertainty/bootstrap-cells.ts';
import { createResampler } from '#shared/statistics/uncertainty/resampler.ts';

export type PerDocument = { documentId: number; cells: Cells; cohenKappa: Coefficient; percentAgreement: Coefficient };
export type CodeAgreement = CoefficientRow & RowExtras & { codeId: number; perDocument: PerDocument[] };
export type AgreementResult = {
  documents: number[];
  leftOut: number[];
  units: number;
  codes: CodeAgreement[];
  pooled: CoefficientRow;
  macro: MacroMeans;
  intervalMethod: string;
};

/** Agreement of two coders, of a group, or of group against group, per code, pooled and averaged, each coefficient with its interval. */
export function computeAgreement(input: AgreementInput, textOf: TextSource, scales: ScaleCache, progress: Progress): AgreementResult {
  if (input.unit === 'segment') return computeSegmentAgreement(input);
  const { unit } = input;
  const scope = input.documents.map((document): DocumentScope => ({ document: document.id, scale: scales.scaleOf(document, unit), doneBy: document.doneBy }));
  progress(0.3);
  const counts = count(input, input.table, scope);
  const table = cellTable(counts);
  progress(0.5);
  const drawn = clusters(input, table, textOf);
  const bootstrap = createBootstrap(input, drawn);
  const rule: IntervalRule = { ...usualRule, clusters: drawn.documents.length, blocks: drawn !== table };
  const estimate = (sets: readonly number[]): Estimates => bootstrap?.run(flatCells(drawn, sets)) ?? null;
  const raters = input.raters.length;

  const codes = counts.sets.map(({ code }, set): CodeAgreement => {
    if (set % 16 === 0) progress(0.5 + (0.5 * set) / counts.sets.length);
    const row = coefficientRow(sumOver(table, set), estimate([set]), rule);
    const whole = raters > 2 ? { ...withGroupAlpha(row, raters), cohenKappa: groupKappa(counts, set, table.documents) } : row;
    return { ...whole, codeId: code, perDocument: perDocument(counts, table, set) };
  });
  const all = counts.sets.map((_, set) => set);
  const summed = all.reduce((sum, set) => addCells(sum, sumOver(table, set)), NO_CELLS as Cells);
  const { hints: _hints, prevalence: _prevalence, bias: _bias, ...pooled } = coefficientRow(summed, estimate(all), rule);
  const idAt = (place: number): number => counts.documents[place] ?? 0;
  const isShared = new Set(table.documents);
  return {
    documents: table.documents.map(idAt),
    leftOut: [...counts.documents.keys()].filter((place) => !isShared.has(place)).map(idAt),
    units: table.documents.reduce((sum, place) => sum + (counts.units[place] ?? 0), 0),
    codes,
    pooled: raters > 2 ? withGroupAlpha(pooled, raters) : pooled,
    macro: macroMeans(table, all),
    intervalMethod: bootstrap === null ? 'none' : rule.clusters < rule.bootstrapFrom ? 'jackknife-t' : 'bootstrap-bca',
  };
}

function count(input: AgreementInput, table: CodingTable, scope: readonly DocumentScope[]): AgreementCounts {
  const shown = new Set(input.shown);
  return countAgreement(table, scope, {
    raters: input.raters,
    sets: codeSets(input.codes, input.hierarchy).filter(({ code }) => shown.has(code)),
    coverage: input.coverage,
    allDocuments: input.allDocuments,
    depths: input.raters.length > 2,
  });
}

/** What the intervals are drawn from: the documents, or the blocks of the only one. */
function clusters(input: AgreementInput, table: CellTable, textOf: TextSource): CellTable {
  const [only] = table.documents;
  if (table.documents.length !== 1 || only === undefined || input.unit === 'segment' || input.unit === 'document') return table;
  const document = input.documents[only];
  if (!document) return table;
  const blocks = blocksOf(document, input.table, input.unit, textOf);
  return cellTable(count({ ...input, allDocuments: true }, blocks.table, blocks.scope));
}

function createBootstrap({ seed, resamples }: AgreementInput, { documents }: CellTable): CellBootstrap | null {
  if (resamples === 0 || documents.length < 2) return null;
  // Below ten clusters only the jackknife is used, which the same run gives; two samples keep the machinery going.
  const samples = documents.length < usualRule.bootstrapFrom ? 2 : resamples;
  return new CellBootstrap(createResampler(documents.length, { seed, resamples: samples }));
}

function perDocument(counts: AgreementCounts, table: CellTable, set: number): PerDocument[] {
  const told = (name: 'cohenKappa' | 'percentAgreement', cells: Cells): Coefficient => {
    const answer = coefficientFromCells(name, cells);
    return answer.value === null ? { value: null, reason: answer.reason } : { value: answer.value };
  };
  const rows: PerDocument[] = [];
  for (const place of table.documents) {
    const cells = table.cells(set, place);
    rows.push({
      documentId: counts.documents[place] ?? 0,
      cells,
      cohenKappa: told('cohenKappa', cells),
      percentAgreement: told('percentAgreement', cells),
    });
  }
  return rows;
}
