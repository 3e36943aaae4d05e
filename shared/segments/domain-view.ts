/**
 * ATLAS.ti's view of a code system: a domain is a top-level code with all under it. Inside a domain codes ought to exclude each other; how far they
 * do is counted, and agreement on *which* code is asked only where coders used exactly one.
 */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import type { CodingTable } from '#shared/segments/coding-table.ts';
import { RangeBuffer } from '#shared/segments/coverage.ts';
import { forEachRated, mappersOf } from '#shared/segments/rated-runs.ts';
import type { DocumentScope, OnProgress, Rater } from '#shared/segments/scope.ts';
import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';

export interface DomainCounts {
  /** Coincidences of values within units, `[value × values + value]`, each pair weighing 1/(raters with one value − 1). */
  readonly coincidences: Float64Array;
  readonly values: number;
  /** Characters × raters that were given one value, and more than one. */
  readonly once: number;
  readonly several: number;
}

/**
 * Counts which values raters gave to the same characters. `values` are the categories: the codes of one domain, or the domains themselves.
 * A rater who gave a character several values has none there; characters with fewer than two values left are dropped.
 */
export function countCoincidences(
  table: CodingTable,
  scope: readonly DocumentScope[],
  raters: readonly Rater[],
  values: readonly CodeSet[],
  onProgress?: OnProgress,
): DomainCounts {
  const counts = { coincidences: new Float64Array(values.length ** 2), values: values.length, once: 0, several: 0 };
  let document = -1;
  let runs: ValueRuns = emptyRuns();
  const flush = (): void => {
    if (document >= 0) sweepDocument(runs, raters.length, counts);
    runs = emptyRuns();
  };
  forEachRated({ table, scope, raters, sets: values, onProgress }, mappersOf(scope), (rated) => {
    if (rated.document !== document) {
      flush();
      document = rated.document;
    }
    for (const rater of rated.present) collect(runs, rated.runs[rater] ?? new RangeBuffer(), rater, rated.set);
  });
  flush();
  return counts;
}

/** Share of the characters coded in the domain (by each rater) that were given several values at once; null where nothing was coded. */
export function violationShare({ once, several }: DomainCounts): Answer {
  return once + several > 0 ? { value: several / (once + several) } : undefinedBecause('no_coding_by_either');
}

/** Ends of runs in one document: at `place`, `rater` begins (+1) or ceases (−1) to use `value`. */
interface ValueRuns {
  readonly places: number[];
  readonly raters: number[];
  readonly values: number[];
  readonly steps: number[];
}

function emptyRuns(): ValueRuns {
  return { places: [], raters: [], values: [], steps: [] };
}

function collect(runs: ValueRuns, buffer: RangeBuffer, rater: number, value: number): void {
  for (let i = 0; i < buffer.count; i++) {
    for (const [place, step] of [
      [buffer.starts[i] ?? 0, 1],
      [buffer.ends[i] ?? 0, -1],
    ] as const) {
      runs.places.push(place);
      runs.raters.push(rater);
      runs.values.push(value);
      runs.steps.push(step);
    }
  }
}

interface Totals {
  readonly coincidences: Float64Array;
  readonly values: number;
  once: number;
  several: number;
}

function sweepDocument({ places, raters, values, steps }: ValueRuns, raterCount: number, totals: Totals): void {
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // How many values a rater uses at the place, and their sum: with exactly one, the sum is the value.
  const used = new Int32Array(raterCount);
  const sums = new Int32Array(raterCount);
  let from = 0;
  for (const at of order) {
    const place = places[at] ?? 0;
    if (place > from) addStretch(place - from, used, sums, totals);
    from = place;
    const rater = raters[at] ?? 0;
    const step = steps[at] ?? 0;
    used[rater] = (used[rater] ?? 0) + step;
    sums[rater] = (sums[rater] ?? 0) + step * (values[at] ?? 0);
  }
}

function addStretch(length: number, used: Int32Array, sums: Int32Array, totals: Totals): void {
  const single: number[] = [];
  for (let rater = 0; rater < used.length; rater++) {
    const count = used[rater] ?? 0;
    if (count === 1) {
      totals.once += length;
      single.push(sums[rater] ?? 0);
    } else if (count > 1) totals.several += length;
  }
  if (single.length < 2) return;
  const weight = length / (single.length - 1);
  for (let i = 0; i < single.length; i++) {
    for (let j = 0; j < single.length; j++) {
      if (i === j) continue;
      const cell = (single[i] ?? 0) * totals.values + (single[j] ?? 0);
      totals.coincidences[cell] = (totals.coincidences[cell] ?? 0) + weight;
    }
  }
}
