import type { CooccurrenceInput, Progress } from '#core/analysis/analysis-input.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { CooccurrencePair } from '#shared/contract/analysis.ts';
import { codeSets, isNested } from '#shared/segments/code-sets.ts';
import { type CooccurrenceCounts, type CooccurrenceDocument, countCooccurrence, isUnit, unionCharacters } from '#shared/segments/cooccurrence-counts.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import { fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { lift } from '#shared/statistics/association/lift.ts';

export type PairRow = Omit<CooccurrencePair, 'a' | 'b' | 'aId' | 'bId'> & { aId: number; bId: number };
export type CooccurrenceResult = { unit: string; codes: { id: number; segments: number }[]; pairs: PairRow[] };

/** All pairs of codes that occur, from one counting; p-values are judged on the stated unit and adjusted over the whole matrix (Holm). */
export function computeCooccurrence(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): CooccurrenceResult {
  const shown = new Set(input.shown);
  const sets = codeSets(input.codes, input.hierarchy).filter(({ code }) => shown.has(code));
  const { relation, withinUnit, within } = input;
  const byUnit = relation === 'paragraph' || relation === 'turn' || relation === 'sentence';
  const scope = input.documents.map(
    (document): CooccurrenceDocument => ({
      document: document.id,
      characters: scales.scaleOf(document, 'character'),
      cases: document.cases,
      ...(byUnit ? { units: scales.scaleOf(document, relation) } : {}),
      ...(withinUnit === 'character' ? {} : { reach: scales.scaleOf(document, withinUnit) }),
    }),
  );
  progress(0.3);
  const counts = countCooccurrence(input.table, scope, {
    sets,
    mode: input.mode,
    relation,
    withinUnit,
    ...(within === null ? {} : { within }),
    ...(input.coders === null ? {} : { coders: input.coders }),
    onProgress: (fraction) => progress(0.3 + 0.6 * fraction),
  });
  const pairs: PairRow[] = [];
  for (let a = 0; a < sets.length; a += 1) {
    for (let b = a + 1; b < sets.length; b += 1) pairs.push(pairRow(counts, a, b));
  }
  return {
    unit: counts.unit.name,
    codes: sets.map(({ code }, set) => ({ id: code, segments: counts.segments[set] ?? 0 })),
    pairs: withAdjustedP(pairs),
  };
}

const directed = new Set(['inside', 'encloses', 'before', 'after']);

function pairRow(counts: CooccurrenceCounts, a: number, b: number): PairRow {
  const n = counts.sets.length;
  const at = a * n + b;
  const back = b * n + a;
  const [setA, setB] = [counts.sets[a], counts.sets[b]];
  const segmentsA = counts.segments[a] ?? 0;
  const segmentsB = counts.segments[b] ?? 0;
  const count = counts.related[at] ?? 0;
  const union = unionCharacters(counts, a, b);
  const coefficient = counted(counts, a, b);
  const cells = cellsOfPair(counts, a, b);
  const fisher = fisherExact(cells);
  return {
    aId: setA?.code ?? 0,
    bId: setB?.code ?? 0,
    count: directed.has(counts.relation) ? count : Math.max(count, counts.related[back] ?? 0),
    segmentsA,
    segmentsB,
    overlappingPairs: counts.pairs[at] ?? 0,
    segmentsAHit: counts.hits[at] ?? 0,
    segmentsBHit: counts.hits[back] ?? 0,
    regions: counts.regions[at] ?? 0,
    intersectionCharacters: counts.intersection[at] ?? 0,
    unionCharacters: union,
    documentsBoth: counts.documentsBoth[at] ?? 0,
    casesBoth: counts.casesBoth[at] ?? 0,
    cCoefficient: coefficient.value,
    jaccardCharacters: union > 0 ? (counts.intersection[at] ?? 0) / union : null,
    lift: lift(cells).value,
    fisherP: fisher.value === null ? null : (fisher.twoSided ?? null),
    adjustedP: null,
    flags: [...(coefficient.flags ?? []), ...(setA && setB && isNested(setA, setB) ? ['nested'] : [])],
  };
}

/** The c-coefficient on what the relation counts: units where it is a unit, else segments. */
function counted(counts: CooccurrenceCounts, a: number, b: number) {
  const n = counts.sets.length;
  if (!isUnit(counts.relation)) return cCoefficient(counts.segments[a] ?? 0, counts.segments[b] ?? 0, counts.related[a * n + b] ?? 0);
  const { both } = counts.unit;
  return cCoefficient(both[a * n + a] ?? 0, both[b * n + b] ?? 0, both[a * n + b] ?? 0);
}

function withAdjustedP(pairs: readonly PairRow[]): PairRow[] {
  const tested = pairs.filter((pair) => pair.fisherP !== null);
  const adjusted = adjustHolm(tested.map((pair) => pair.fisherP ?? 1));
  const byPair = new Map(tested.map((pair, index) => [pair, adjusted[index] ?? null]));
  return pairs.map((pair) => ({ ...pair, adjustedP: byPair.get(pair) ?? null }));
}
