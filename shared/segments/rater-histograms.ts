import { type AgreementCounts, documentsWithPairs } from '#shared/segments/agreement-counts.ts';
import { histogramBin } from '#shared/statistics/binary/histogram-formulas.ts';

export interface RaterHistograms {
  /** Places of the documents that at least two raters have worked on. */
  readonly documents: readonly number[];
  /** Counts in `histogramBins(raters)`, all bins of the first document, then of the second, … */
  readonly rows: Float64Array;
}

/**
 * How many units of each document m raters have worked on and k of them coded, for one set. A rater who has not worked on a document is
 * missing there, so all coefficients over several raters can be computed from this, with an interval over documents.
 */
export function raterHistograms(counts: AgreementCounts, set: number): RaterHistograms {
  const { raters, worked, depths } = counts;
  const bins = histogramBin(raters.length + 1, 0);
  const documents = documentsWithPairs(counts);
  const rows = new Float64Array(bins * documents.length);
  documents.forEach((document, row) => {
    let rated = 0;
    for (let rater = 0; rater < raters.length; rater++) rated += worked[document * raters.length + rater] ?? 0;
    const from = (set * counts.documents.length + document) * (raters.length + 1);
    for (let coded = 0; coded <= rated; coded++) rows[row * bins + histogramBin(rated, coded)] = depths[from + coded] ?? 0;
  });
  return { documents, rows };
}
