/** The rows of a co-occurrence answer: counts of a pair of codes with their association, p-values adjusted over the whole matrix. */
import { isNested } from '#shared/segments/code-sets.ts';
import { type CooccurrenceCounts, isUnit, type Relation, unionCharacters } from '#shared/segments/cooccurrence-counts.ts';
import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { adjustBenjaminiHochberg } from '#shared/statistics/association/benjamini-hochberg.ts';
import { type CoefficientFlag, cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import { type FisherExact, fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { lift } from '#shared/statistics/association/lift.ts';
import { hasEmptyMargin } from '#shared/statistics/association/margins.ts';
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

const isDirected = (relation: Relation): boolean => ['inside', 'encloses', 'before', 'after'].includes(relation);

/** One row for each pair of different codes; both orders where the relation has a direction. */
export function describePairs(counts: CooccurrenceCounts, { adjust = 'holm', all = true }: DescribeOptions = {}): CooccurrenceRow[] {
  const n = counts.sets.length;
  const tested: { row: number; p: number }[] = [];
  const rows: CooccurrenceRow[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = isDirected(counts.relation) ? 0 : a + 1; b < n; b++) {
      if (a === b) continue;
      const row = describePair(counts, a, b);
      // A pair tested in both orders is one test.
      if (row.fisher.value !== null && !hasEmptyMargin(row.cells)) tested.push({ row: rows.length, p: row.fisher.value });
      rows.push(row);
    }
  }
  const once = isDirected(counts.relation) ? tested.filter(({ row }) => isFirstOrder(rows[row])) : tested;
  const values = (adjust === 'holm' ? adjustHolm : adjustBenjaminiHochberg)(once.map(({ p }) => p));
  const byPair = new Map(once.map(({ row }, i) => [pairKey(rows[row], n), values[i] ?? null]));
  const finished = rows.map((row) => ({ ...row, adjustedP: byPair.get(pairKey(row, n)) ?? null }));
  return all ? finished : finished.filter(({ count }) => count > 0);
}

function isFirstOrder(row: CooccurrenceRow | undefined): boolean {
  return row !== undefined && row.places[0] < row.places[1];
}

function pairKey(row: CooccurrenceRow | undefined, n: number): number {
  const [a, b] = row?.places ?? [0, 0];
  return Math.min(a, b) * n + Math.max(a, b);
}

function describePair(counts: CooccurrenceCounts, a: number, b: number): CooccurrenceRow {
  const n = counts.sets.length;
  const at = a * n + b;
  const [setA, setB] = [counts.sets[a], counts.sets[b]];
  const cells = cellsOfPair(counts, a, b);
  const [segmentsA, segmentsB] = [counts.segments[a] ?? 0, counts.segments[b] ?? 0];
  const count = counts.related[at] ?? 0;
  const [n1, n2] = isUnit(counts.relation) ? [cells.both + cells.onlyFirst, cells.both + cells.onlySecond] : [segmentsA, segmentsB];
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
    fisher: fisherExact(cells),
    adjustedP: null,
    flags,
  };
}
