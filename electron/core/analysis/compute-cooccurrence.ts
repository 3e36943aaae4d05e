import { shownSets } from '#core/analysis/agreement-counting.ts';
import type { AnalysedDocument, CooccurrenceInput, Progress } from '#core/analysis/analysis-input.ts';
import { type PairColumns, toPairColumns } from '#core/analysis/pair-columns.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { CooccurrenceMatrix } from '#shared/contract/analysis.ts';
import {
  type CooccurrenceCounts,
  type CooccurrenceDocument,
  countCooccurrence,
  isUnit,
  type Relation,
  unionCharacters,
} from '#shared/segments/cooccurrence-counts.ts';
import { cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import { cFrequencies, describePairs, isDirected } from '#shared/statistics/association/describe-pairs.ts';
import { lift } from '#shared/statistics/association/lift.ts';

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

/** All pairs of codes, from one counting; p-values are judged on the stated unit and adjusted over the whole matrix (Holm). */
export function computeCooccurrence(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): CooccurrenceResult {
  const counts = countPairs(input, scales, progress);
  return { unit: counts.unit.name, codes: segmentsOf(counts), pairs: toPairColumns(describePairs(counts, { all: !input.onlyMeeting })) };
}

export type MatrixResult = Omit<CooccurrenceMatrix, 'codes'> & { codes: CodeSegments };

/** Only the pairs that meet, only what a heat map shows: no test is made. */
export function computeMatrix(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): MatrixResult {
  const counts = countPairs(input, scales, progress);
  const n = counts.sets.length;
  const matrix: MatrixResult = {
    unit: counts.unit.name,
    codes: segmentsOf(counts),
    a: [],
    b: [],
    count: [],
    cCoefficient: [],
    jaccardCharacters: [],
    lift: [],
    documentsBoth: [],
  };
  const directed = isDirected(counts.relation);
  for (let a = 0; a < n; a += 1) {
    for (let b = directed ? 0 : a + 1; b < n; b += 1) {
      const count = counts.related[a * n + b] ?? 0;
      if (a === b || count === 0) continue;
      const cells = cellsOfPair(counts, a, b);
      const [n1, n2] = cFrequencies(counts, cells, a, b);
      const union = unionCharacters(counts, a, b);
      matrix.a.push(a);
      matrix.b.push(b);
      matrix.count.push(count);
      matrix.cCoefficient.push(cCoefficient(n1, n2, count).value);
      matrix.jaccardCharacters.push(union > 0 ? (counts.intersection[a * n + b] ?? 0) / union : null);
      matrix.lift.push(lift(cells).value);
      matrix.documentsBoth.push(counts.documentsBoth[a * n + b] ?? 0);
    }
  }
  return matrix;
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
