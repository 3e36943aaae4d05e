import { shownSets } from '#core/analysis/agreement-counting.ts';
import type { AnalysedDocument, CooccurrenceInput, Progress } from '#core/analysis/analysis-input.ts';
import { type PairColumns, toPairColumns } from '#core/analysis/pair-columns.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import {
  type CooccurrenceCounts,
  type CooccurrenceDocument,
  countCooccurrence,
  isUnit,
  type Relation,
} from '#shared/segments/cooccurrence-counts.ts';
import { describePairs } from '#shared/statistics/association/describe-pairs.ts';

type CodeSegments = { id: number; segments: number }[];
export type CooccurrenceResult = { unit: string; codes: CodeSegments; pairs: PairColumns };

function countPairs(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): CooccurrenceCounts {
  const scope = cooccurrenceScope(input, scales);
  progress(0.3);
  return countCooccurrence(input.table, scope, {
    sets: shownSets(input),
    ...relationOptions(input),
    // Association between segments is judged on paragraphs: whole documents nearly always hold both codes.
    unit: isUnit(input.relation) ? input.relation : 'paragraph',
    onProgress: (fraction) => progress(0.3 + 0.5 * fraction),
  });
}

const segmentsOf = ({ sets, segments }: CooccurrenceCounts): CodeSegments =>
  sets.map(({ code }, set) => ({ id: code, segments: segments[set] ?? 0 }));

/** All pairs of codes, from one counting; p-values are judged on the stated unit and adjusted over the whole matrix. */
export function computeCooccurrence(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): CooccurrenceResult {
  const counts = countPairs(input, scales, progress);
  return {
    unit: counts.unit.name,
    codes: segmentsOf(counts),
    pairs: toPairColumns(describePairs(counts, { all: !input.onlyMeeting, adjust: input.adjust })),
  };
}

export const relationOptions = ({ mode, relation, withinUnit, within, coders }: CooccurrenceInput) => ({
  mode,
  relation,
  withinUnit,
  ...(within === null ? {} : { within }),
  ...(coders === null ? {} : { coders }),
});

/** The documents with the units that the relation and its reach are counted in. */
export function cooccurrenceScope(
  { documents, relation, withinUnit }: CooccurrenceInput,
  scales: ScaleCache,
  judged: Relation = relation,
): CooccurrenceDocument[] {
  const unit = judged === 'turn' || judged === 'sentence' ? judged : 'paragraph';
  return documents.map(
    (document: AnalysedDocument): CooccurrenceDocument => ({
      document: document.id,
      characters: scales.scaleOf(document, 'character'),
      cases: document.cases,
      units: scales.scaleOf(document, unit),
      ...(withinUnit === 'character' ? {} : { reach: scales.scaleOf(document, withinUnit) }),
    }),
  );
}
