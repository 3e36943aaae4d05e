/** The rows of a co-occurrence answer: counts of a pair of codes with their association, p-values adjusted over the whole matrix. */
import { isNested } from '#shared/segments/code-sets.ts';
import { type CooccurrenceCounts, isUnit, type Relation, unionCharacters } from '#shared/segments/cooccurrence-counts.ts';
import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { adjustBenjaminiHochberg } from '#shared/statistics/association/benjamini-hochberg.ts';
import { type CoefficientFlag, cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import type { FisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { lift } from '#shared/statistics/association/lift.ts';
import { type PairTests, testPairs } from '#shared/statistics/association/pair-tests.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** `nested`: one code holds the other by the hierarchy, so they meet by definition. `one_document`: p-values only describe it. */
export type PairFlag = CoefficientFlag | 'nested' | 'one_document';

export interface CooccurrenceRow {
  /** Codes, and their places in the counts. */
  readonly a: number;
  readonly b: number;
  readonly places: readonly [number, number];
  /** How often the relation holds. */
  readonly count: number;
  readonly segmentsA: number;
  readonly segmentsB: number;
  readonly overlappingPairs: number;
  readonly segmentsAHit: number;
  readonly segmentsBHit: number;
  readonly regions: number;
  readonly intersectionCharacters: number;
  readonly unionCharacters: number;
  readonly documentsBoth: number;
  readonly casesBoth: number;
  /** The 2×2 table on the unit of the counts: everything of association can be computed from it. */
  readonly cells: Cells;
  readonly cCoefficient: Answer;
  readonly jaccardCharacters: Answer;
  readonly lift: Answer;
  readonly fisher: Answer<FisherExact>;
  /** The two-sided p-value adjusted over all pairs of codes that both occur; null where there is none. */
  readonly adjustedP: number | null;
  readonly flags: readonly PairFlag[];
}

export interface DescribeOptions {
  /** Default Holm. */
  readonly adjust?: 'holm' | 'benjamini-hochberg';
  /** Default true; false leaves out pairs for which the relation never holds (they still count in the adjustment). */
  readonly all?: boolean;
}

export const isDirected = (relation: Relation): boolean => ['inside', 'encloses', 'before', 'after'].includes(relation);

/** One row for each pair of different codes; both orders where the relation has a direction. A pair tested in both orders is one test. */
export function describePairs(counts: CooccurrenceCounts, { adjust = 'holm', all = true }: DescribeOptions = {}): CooccurrenceRow[] {
  const n = counts.sets.length;
  const tests = testPairs(counts, adjust === 'holm' ? adjustHolm : adjustBenjaminiHochberg);
  const rows: CooccurrenceRow[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = isDirected(counts.relation) ? 0 : a + 1; b < n; b++) {
      if (a !== b && (all || (counts.related[a * n + b] ?? 0) > 0)) rows.push(describePair(counts, a, b, tests));
    }
  }
  return rows;
}

/** How often each code occurs, as the c-coefficient counts: in units where the relation is a unit, else in segments. */
export function cFrequencies(counts: CooccurrenceCounts, { both, onlyFirst, onlySecond }: Cells, a: number, b: number): [number, number] {
  return isUnit(counts.relation) ? [both + onlyFirst, both + onlySecond] : [counts.segments[a] ?? 0, counts.segments[b] ?? 0];
}

function describePair(counts: CooccurrenceCounts, a: number, b: number, tests: PairTests): CooccurrenceRow {
  const n = counts.sets.length;
  const at = a * n + b;
  const [setA, setB] = [counts.sets[a], counts.sets[b]];
  const cells = cellsOfPair(counts, a, b);
  const [segmentsA, segmentsB] = [counts.segments[a] ?? 0, counts.segments[b] ?? 0];
  const count = counts.related[at] ?? 0;
  const [n1, n2] = cFrequencies(counts, cells, a, b);
  const coefficient = cCoefficient(n1, n2, count);
  const union = unionCharacters(counts, a, b);
  const shared = counts.intersection[at] ?? 0;
  const flags: PairFlag[] = [...(coefficient.flags ?? [])];
  if (setA !== undefined && setB !== undefined && isNested(setA, setB)) flags.push('nested');
  if (counts.documentCount === 1) flags.push('one_document');
  return {
    a: setA?.code ?? 0,
    b: setB?.code ?? 0,
    places: [a, b],
    count,
    segmentsA,
    segmentsB,
    overlappingPairs: counts.pairs[at] ?? 0,
    segmentsAHit: counts.hits[at] ?? 0,
    segmentsBHit: counts.hits[b * n + a] ?? 0,
    regions: counts.regions[at] ?? 0,
    intersectionCharacters: shared,
    unionCharacters: union,
    documentsBoth: counts.documentsBoth[at] ?? 0,
    casesBoth: counts.casesBoth[at] ?? 0,
    cells,
    cCoefficient: coefficient,
    jaccardCharacters: union > 0 ? { value: shared / union } : undefinedBecause('no_coding_by_either'),
    lift: lift(cells),
    fisher: tests.fisher(a, b),
    adjustedP: tests.adjusted(a, b),
    flags,
  };
}
