import { countOf, scopeOf } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import { toCoefficient } from '#core/analysis/coefficient-row.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { CoderPair } from '#shared/contract/agreement-views.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type AgreementCounts, cellRows, type PairCounts } from '#shared/segments/agreement-counts.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { pooledCells } from '#shared/statistics/binary/cells.ts';
import type { BinaryCoefficient } from '#shared/statistics/binary/formulas.ts';
import { CellIntervals } from '#shared/statistics/uncertainty/cell-intervals.ts';

export type PairResult = Omit<CoderPair, 'firstIds' | 'secondIds' | 'first' | 'second'> & { firstRater: number; secondRater: number };

const compared = ['percentAgreement', 'cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const satisfies readonly BinaryCoefficient[];

/** Every pair of raters over the documents that both have worked on, the cells of all codes summed, with intervals over the documents. */
export function computePairs(input: AgreementInput, scales: ScaleCache, progress: Progress): PairResult[] {
  const scope = scopeOf(input, scales);
  progress(0.4);
  const counts = countOf(input, input.table, scope, { depths: false });
  return counts.pairs.map((pair, index): PairResult => {
    progress(0.5 + (0.5 * index) / counts.pairs.length);
    const flat = summedRows(counts, pair);
    const clusters = pair.shared.length;
    const cells = pooledCells(flat, clusters);
    const answers = input.resamples > 0 && clusters > 0 ? new CellIntervals(clusters, input).of(flat, compared) : null;
    const told = (name: (typeof compared)[number]): Coefficient =>
      clusters === 0
        ? { value: null, reason: 'no_shared_document' }
        : toCoefficient(answers?.get(name) ?? coefficientFromCells(name, cells));
    return {
      firstRater: pair.first,
      secondRater: pair.second,
      documents: clusters,
      units: pair.shared.reduce((sum, place) => sum + (counts.units[place] ?? 0), 0),
      cells,
      percentAgreement: told('percentAgreement'),
      cohenKappa: told('cohenKappa'),
      krippendorffAlpha: told('krippendorffAlpha'),
      gwetAC1: told('gwetAC1'),
    };
  });
}

function summedRows(counts: AgreementCounts, pair: PairCounts): Float64Array {
  const sum = new Float64Array(4 * pair.shared.length);
  for (const set of counts.sets.keys()) {
    cellRows(counts, pair, set).forEach((amount, at) => {
      sum[at] = (sum[at] ?? 0) + amount;
    });
  }
  return sum;
}
